-- The customers who bring most margin, the first thousand: ranked while sales are counted, as they were then.
create table key_customer (
    rank              integer primary key,
    customer_id       bigint  not null,
    amount            numeric not null,
    costed            numeric not null,
    margin            numeric not null,
    -- of all positive margins together, up to and with this one
    cumulative_share  numeric not null
);
