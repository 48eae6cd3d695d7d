-- A scoring run reads every order in the order of customers and days: from this index alone, not from the table.
drop index transaction_by_customer_and_day;
create index transaction_by_customer_and_day on sales_transaction (customer_id, occurred_on desc, id desc)
    include (amount, gross_amount);
