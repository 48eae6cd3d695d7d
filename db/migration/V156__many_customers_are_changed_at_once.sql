-- What somebody, or a rule, did to many customers at once, with what was there before, so that it can be taken back.
create table bulk_action (
    id             bigint generated always as identity primary key,
    kind           text        not null check (kind in ('ASSIGN', 'RELEASE', 'TAG', 'UNTAG', 'TRANSFER', 'RULES', 'UNDO')),
    state          text        not null default 'QUEUED' check (state in
                       ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- the new owners, in turns; none for the pool
    owners         bigint[]    not null default '{}',
    -- whose customers are handed over
    former_owner   bigint references app_user,
    tag            text        check (length(tag) <= 40),
    reason         text        check (length(reason) <= 200),
    -- what it takes back, and of which kind that is
    undoes         bigint references bulk_action,
    undone_kind    text,
    total          integer     not null default 0,
    changed        integer     not null default 0,
    kept           integer     not null default 0,
    cancel_wanted  boolean     not null default false,
    -- null: the rules of the pool, at night
    requested_by   bigint references app_user,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    constraint only_an_undo_undoes check ((kind = 'UNDO') = (undoes is not null))
);

create index bulk_action_by_requester on bulk_action (requested_by, id desc);
create index bulk_action_by_kind on bulk_action (kind, id desc);
create index bulk_action_by_former_owner on bulk_action (former_owner) where former_owner is not null;
create index bulk_action_by_undone on bulk_action (undoes) where undoes is not null;

-- A customer of such an action. No foreign keys: each would be looked up once a row, and it tells of customers as they were.
create table bulk_item (
    action_id    bigint not null,
    customer_id  bigint not null,
    -- the rule by which it is released
    rule_id      bigint,
    -- the owner before and after, null for the pool; of a tag who had put it
    user_before  bigint,
    user_after   bigint,
    -- when the tag was put
    tagged_at    timestamptz,
    -- null: waits for its turn; KEPT: somebody changed it meanwhile
    outcome      text   check (outcome in ('CHANGED', 'KEPT', 'UNDONE')),
    primary key (action_id, customer_id)
);

create index bulk_item_that_waits on bulk_item (action_id, customer_id) where outcome is null;
create index bulk_item_by_outcome on bulk_item (action_id, outcome, customer_id) where outcome in ('KEPT', 'UNDONE');
