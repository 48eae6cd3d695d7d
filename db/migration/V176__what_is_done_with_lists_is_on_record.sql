-- What somebody did with a list. Whom it was done to, and whom it was kept from for comparison, is kept as it was that moment.
create table list_action (
    id              bigint generated always as identity primary key,
    -- null: the list is gone
    list_id         bigint references customer_list on delete set null,
    list_name       text        not null,
    kind            text        not null check (kind in ('EXPORT', 'TAG', 'UNTAG', 'ASSIGN', 'PLAN')),
    -- the tag, the new owner or the plan
    detail          text,
    bulk_action_id  bigint references bulk_action,
    done_by         bigint      not null references app_user,
    done_at         timestamptz not null,
    -- the same moment and day on the firm's clock, as contacts and orders tell theirs
    local_time      timestamp   not null,
    contact_days    integer     not null check (contact_days between 1 and 90),
    total           integer     not null default 0,
    held_back       integer     not null default 0,
    hold_out        integer     not null check (hold_out between 0 and 50),
    seed            bigint      not null,
    -- what its author saw then: the rest is taken from this
    sees_all        boolean     not null,
    owners          bigint[]    not null
);

create index list_action_by_list on list_action (list_id, id desc) where list_id is not null;
create index list_action_by_author on list_action (done_by, id desc);
create index list_action_by_bulk_action on list_action (bulk_action_id) where bulk_action_id is not null;

create table list_action_member (
    action_id    bigint  not null references list_action on delete cascade,
    customer_id  bigint  not null references customer on delete cascade,
    held_back    boolean not null,
    primary key (action_id, customer_id)
);

create index list_action_member_by_customer on list_action_member (customer_id);

-- What came of it until a day: of those it was done to, and of those held back, or else of the rest.
create table list_outcome (
    action_id        bigint  primary key references list_action on delete cascade,
    as_of            date    not null,
    -- the days are over, nothing is added any more
    closed           boolean not null,
    acted            integer not null,
    acted_contacted  integer not null,
    acted_bought     integer not null,
    acted_amount     numeric not null,
    rest             integer not null,
    rest_contacted   integer not null,
    rest_bought      integer not null,
    rest_amount      numeric not null
);

-- Who was contacted in certain days.
create index contact_log_by_time on contact_log (occurred_at, customer_id);
