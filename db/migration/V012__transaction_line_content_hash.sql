-- What a line says, as one number: by it an import recognises lines that are stored already. Numbers that are equal
-- hash alike, however many zeros follow their point.
create function transaction_line_hash(product_code text, product_name text, product_category text, quantity numeric,
        unit_price numeric, cost numeric, occurred_at timestamp) returns bigint
    language sql immutable parallel safe
    return hashtextextended(coalesce(product_code, '') || E'\x1f' || coalesce(product_name, '') || E'\x1f'
        || coalesce(product_category, '') || E'\x1f' || trim_scale(quantity)::text || E'\x1f'
        || trim_scale(unit_price)::text || E'\x1f' || coalesce(trim_scale(cost)::text, '') || E'\x1f'
        || coalesce(extract(epoch from occurred_at)::text, ''), 0);
