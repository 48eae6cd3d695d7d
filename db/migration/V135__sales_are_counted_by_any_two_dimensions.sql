-- Sales as managers look at them: a small table, made anew in the background from every order, so that a page reads some
-- hundred rows instead of ten million. Each row is a cell of two dimensions, in one year or in all (0); pairs with months,
-- quarters or years stand under 0 only. Customers are counted once a cell, which is why no cell can be added up from others.
create table sales_cell (
    rows_by     text     not null,
    columns_by  text     not null,
    year        smallint not null,
    -- '' where the customer or order does not say; '*' for the rest of a dimension with too many values
    row_key     text     not null,
    column_key  text     not null,
    -- net of returns
    amount      numeric  not null,
    -- orders with an amount above 0, and the customers who placed them
    orders      bigint   not null,
    customers   integer  not null,
    -- customers whose first such order it was
    newcomers   integer  not null,
    -- the part of amount whose cost is known, and that cost
    costed      numeric  not null,
    cost        numeric  not null,
    -- owed beyond the due day, by the due day
    overdue     numeric  not null,
    contacts    bigint   not null,
    primary key (rows_by, columns_by, year, row_key, column_key)
);

-- What the cells were counted from, and how far the counting at work is: one row.
create table sales_figures (
    singleton       boolean     primary key default true check (singleton),
    state           text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    progress_done   bigint      not null default 0,
    progress_total  bigint      not null default 0,
    cancel_wanted   boolean     not null default false,
    started_at      timestamptz,
    -- of the cells that are there; null before the first ones
    as_of           date,
    -- the first day that counts
    since           date,
    -- the last day with an order
    last_day        date,
    run_id          bigint,
    orders          bigint,
    millis          bigint,
    built_at        timestamptz,
    -- how margin is spread over customers: totals and the curve
    margin          jsonb
);
