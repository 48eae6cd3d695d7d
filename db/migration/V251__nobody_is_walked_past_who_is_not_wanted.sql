-- Those whom nobody ever contacted have mostly bought nothing, and stand at the end of the amounts: in an order of their own they
-- are found at once. Whoever has been contacted is not in it.
create index figures_never_contacted_by_amount on customer_figures (net_amount, customer_id) where last_contact_on is null;

-- An order without lines is of no category. Imports and forms make none: while there is none, orders are found from their lines.
create index order_without_lines on sales_transaction (id) where line_count = 0;
