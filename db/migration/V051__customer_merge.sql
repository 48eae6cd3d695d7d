-- A merge of one customer, the loser, into another, the survivor, with everything that takes it back.
create table customer_merge (
    id               bigint generated always as identity primary key,
    -- the archive that holds both; when that is merged itself, the one that holds it then
    customer_id      bigint      not null references customer on delete cascade,
    -- the survivor and the loser as they were; the loser's row is gone
    survivor_id      bigint      not null,
    survivor_number  text        not null,
    loser_id         bigint      not null,
    loser_number     text        not null,
    loser_name       text        not null,
    -- what had been known of the pair
    probability      double precision,
    bits             double precision,
    evidence         jsonb       not null default '[]',
    model_version    text,
    -- by field: whose value was taken and by which rule
    choices          jsonb       not null default '{}',
    merged_at        timestamptz not null default now(),
    merged_by        bigint references app_user,
    undone_at        timestamptz,
    undone_by        bigint references app_user
);

create index merge_by_customer on customer_merge (customer_id, id desc);
create index merge_by_time on customer_merge (id desc) where undone_at is null;
create index merge_by_loser on customer_merge (loser_id);
create index merge_by_merger on customer_merge (merged_by) where merged_by is not null;
create index merge_by_undoer on customer_merge (undone_by) where undone_by is not null;

-- Every row a merge has touched, in the order in which it did. CHANGED: the columns it changed, as they were and as they became.
-- REMOVED: the whole row as it was.
create table customer_merge_row (
    merge_id    bigint  not null references customer_merge on delete cascade,
    -- one a statement; taken back from the last to the first
    step        integer not null,
    seq         bigint  generated always as identity,
    table_name  text    not null,
    action      text    not null check (action in ('CHANGED', 'REMOVED')),
    -- the primary key as it became (CHANGED) or was (REMOVED)
    key         jsonb   not null,
    before      jsonb   not null,
    after       jsonb,
    primary key (merge_id, step, seq),
    constraint only_what_stays_has_an_after check ((action = 'CHANGED') = (after is not null))
);

-- Numbers of customers that were merged, which go on meaning the survivor.
create table customer_alias (
    number       text    primary key,
    customer_id  bigint  not null references customer on delete cascade,
    -- the id the number had; histories name it
    former_id    bigint  not null,
    merge_id     bigint  not null references customer_merge on delete cascade
);

create index alias_by_customer on customer_alias (customer_id);
create index alias_by_former_id on customer_alias (former_id);
create index alias_by_merge on customer_alias (merge_id);
create index alias_by_start on customer_alias (number text_pattern_ops);
