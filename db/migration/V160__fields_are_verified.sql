-- Somebody made sure that a field of a customer still holds, or could not reach the customer.
create table verification (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer on delete cascade,
    -- the field that still holds; null: the customer could not be reached
    field        text        check (length(field) <= 60),
    outcome      text        not null check (outcome in ('VALID', 'UNREACHABLE')),
    -- when to try again
    next_try_on  date,
    at           timestamptz not null,
    user_id      bigint      not null references app_user
);

create index verification_by_customer on verification (customer_id, id desc);
create index verification_by_user on verification (user_id);

-- What follows for each customer, so that queues are read by an index. It is counted again whenever a field is changed or
-- verified, for new customers every few minutes, and for everybody at night: no day has to come for it to be right.
create table customer_freshness (
    customer_id  bigint primary key references customer on delete cascade,
    -- the first day on which a field that grows stale is so; null where nothing known does
    due_on       date,
    -- when anything was verified last; null: never
    verified_at  timestamptz,
    -- set while the customer waits for another try
    next_try_on  date
);

create index freshness_by_due on customer_freshness (due_on, customer_id) where due_on is not null;
create index freshness_never_verified on customer_freshness (customer_id) where verified_at is null;
create index freshness_by_verified on customer_freshness (verified_at, customer_id) where verified_at is not null;
create index freshness_by_next_try on customer_freshness (next_try_on, customer_id) where next_try_on is not null;

-- The same by owner, for those who look at everybody's.
create table verification_figures (
    -- null: the pool
    owner_id      bigint references app_user,
    customers     integer     not null,
    verified      integer     not null,
    stale         integer     not null,
    -- sum of the customers' percents
    completeness  bigint      not null,
    counted_at    timestamptz not null,
    constraint figures_stand_once_an_owner unique nulls not distinct (owner_id)
);
