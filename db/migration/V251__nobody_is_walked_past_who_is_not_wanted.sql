-- Those whom nobody ever contacted have mostly bought nothing, and stand at the end of the amounts: in an order of their own they
-- are found at once. Whoever has been contacted is not in it.
create index figures_never_contacted_by_amount on customer_figures (net_amount, customer_id) where last_contact_on is null;

-- An order without lines is of no category. Hardly any is; imports and forms make none, so that it costs them nothing.
create index order_without_lines on sales_transaction (customer_id) where line_count = 0;
