-- Amounts invoiced with a due day, and what was paid when.
create table receivable (
    id              bigint generated always as identity primary key,
    customer_id     bigint      not null references customer on delete cascade,
    number          text        not null check (number <> '' and length(number) <= 60),
    transaction_id  bigint references sales_transaction on delete set null,
    invoiced_on     date        not null,
    due_on          date        not null,
    amount          numeric     not null check (amount >= 0),
    paid_amount     numeric     not null default 0,
    settled_on      date,
    remarks         text,
    import_id       bigint,
    created_at      timestamptz not null default now(),
    version         integer     not null default 0,
    constraint receivable_number_is_unique_for_a_customer unique (customer_id, number)
);

create index receivable_by_customer on receivable (customer_id, due_on desc, id desc);
create index receivable_by_transaction on receivable (transaction_id) where transaction_id is not null;
create index receivable_open_by_due_day on receivable (due_on, id) where settled_on is null;
create index receivable_by_import on receivable (import_id) where import_id is not null;

create table receivable_payment (
    id             bigint generated always as identity primary key,
    receivable_id  bigint      not null references receivable on delete cascade,
    paid_on        date        not null,
    amount         numeric     not null check (amount <> 0),
    method         text,
    reference      text,
    import_id      bigint,
    created_at     timestamptz not null default now()
);

create index payment_by_receivable on receivable_payment (receivable_id, paid_on, id);
create index payment_by_import on receivable_payment (import_id) where import_id is not null;
