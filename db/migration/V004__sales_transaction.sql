-- Orders with their lines. An order belongs to a customer and a number; its day is its latest line's, its amount the exact
-- sum of its lines. Amounts carry no scale: quantity times price stays exact.
create table sales_transaction (
    id            bigint generated always as identity primary key,
    customer_id   bigint      not null references customer on delete cascade,
    number        text        not null check (number <> '' and length(number) <= 60),
    occurred_on   date        not null,
    -- local time of the latest line, where the source tells it
    occurred_at   timestamp,
    amount        numeric     not null default 0,
    gross_amount  numeric     not null default 0,
    line_count    integer     not null default 0,
    channel       text,
    remarks       text,
    import_id     bigint,
    created_at    timestamptz not null default now(),
    constraint order_number_is_unique_for_a_customer unique (customer_id, number)
);

create index transaction_by_customer_and_day on sales_transaction (customer_id, occurred_on desc, id desc);
create index transaction_by_day on sales_transaction (occurred_on);
create index transaction_by_import on sales_transaction (import_id) where import_id is not null;

create table transaction_line (
    transaction_id    bigint   not null references sales_transaction on delete cascade,
    -- place in the order, from 0
    seq               integer  not null,
    -- the firm's own line number, where its file has one
    line_no           integer,
    product_code      text,
    product_name      text,
    product_category  text,
    quantity          numeric  not null,
    unit_price        numeric  not null,
    amount            numeric  not null,
    cost              numeric,
    occurred_at       timestamp,
    -- of everything the line says; equal lines of one order are real lines, told apart by their number among equals
    content_hash      bigint   not null,
    import_id         bigint,
    primary key (transaction_id, seq)
);

create index line_by_import on transaction_line (import_id) where import_id is not null;
