-- The category of a line stands in the addresses of rosters, which have no blanks around a value and an end. Forms and
-- imports keep to that; here it holds for whatever else writes lines, so that each line is counted where it is found.
update transaction_line set
    product_category = nullif(btrim(left(btrim(product_category, E' \t\n\r\u00a0\u3000'), 200)), ''),
    content_hash = transaction_line_hash(product_code, product_name,
        nullif(btrim(left(btrim(product_category, E' \t\n\r\u00a0\u3000'), 200)), ''), quantity, unit_price, cost,
        occurred_at)
where product_category <> btrim(product_category, E' \t\n\r\u00a0\u3000') or length(product_category) > 200
    or product_category = '';

alter table transaction_line add constraint category_is_what_an_address_can_ask_for check (product_category <> ''
    and product_category = btrim(product_category, E' \t\n\r\u00a0\u3000') and length(product_category) <= 200);
