create table pool_settings (
    singleton        boolean     primary key default true check (singleton),
    -- null: as many as they like
    claims_per_day   integer     check (claims_per_day between 1 and 10000),
    owned_at_most    integer     check (owned_at_most between 1 and 1000000),
    -- days for which whoever lost a customer to the pool cannot claim it; 0: none
    cooling_days     integer     not null check (cooling_days between 0 and 365),
    -- value grades whose customers no rule releases
    exempt_grades    text[]      not null default '{}',
    changed_by       bigint references app_user,
    changed_at       timestamptz,
    version          integer     not null default 0
);

create index pool_settings_by_changer on pool_settings (changed_by) where changed_by is not null;

insert into pool_settings (claims_per_day, owned_at_most, cooling_days, exempt_grades) values (20, 500, 30, '{A}');

create table pool_rule (
    id            bigint generated always as identity primary key,
    state         text        not null default 'DRAFT' check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    -- null: both kinds
    kind          char(1)     check (kind in ('I', 'C')),
    -- value grades, '-' for the ungraded; none: all
    grades        text[]      not null default '{}',
    -- what is missing: contact, purchase, or both
    basis         text        not null check (basis in ('CONTACT', 'PURCHASE', 'EITHER')),
    days          integer     not null check (days between 1 and 3650),
    -- how long before its owner is told
    warn_days     integer     not null check (warn_days between 0 and 180),
    -- nobody is released before this day
    starts_on     date,
    made_by       bigint      not null references app_user,
    made_at       timestamptz not null,
    activated_by  bigint references app_user,
    activated_at  timestamptz,
    retired_by    bigint references app_user,
    retired_at    timestamptz,
    version       integer     not null default 0,
    constraint an_active_rule_has_a_first_day check (state = 'DRAFT' or starts_on is not null)
);

create index pool_rule_by_maker on pool_rule (made_by);
create index pool_rule_by_activator on pool_rule (activated_by) where activated_by is not null;
create index pool_rule_by_retirer on pool_rule (retired_by) where retired_by is not null;
create index pool_rule_that_counts on pool_rule (id) where state = 'ACTIVE';

-- No rule releases these customers.
create table pool_exemption (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer on delete cascade,
    reason       text        not null check (reason <> '' and length(reason) <= 200),
    -- the last day; null: for good
    until        date,
    made_by      bigint      not null references app_user,
    made_at      timestamptz not null
);

-- Two customers that are merged may both have been exempted.
create index pool_exemption_by_customer on pool_exemption (customer_id);

create index pool_exemption_by_maker on pool_exemption (made_by);
