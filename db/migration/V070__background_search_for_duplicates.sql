-- Weights by which customers are compared, learnt or set by hand; every version is kept, so that each pair can be explained
-- and an old version taken back.
create table match_model (
    id       bigint generated always as identity primary key,
    kind     char(1)     not null check (kind in ('I', 'C')),
    version  integer     not null check (version > 0),
    -- as org.kedang.ingest.match.MatchModel writes it
    model    jsonb       not null,
    -- why it was made; null for one that was learnt
    note     text        check (note <> ''),
    current  boolean     not null,
    -- null for the program itself
    made_by  bigint references app_user,
    made_at  timestamptz not null default now(),
    constraint a_version_is_made_once unique (kind, version)
);

create unique index one_current_model on match_model (kind) where current;
create index match_model_by_maker on match_model (made_by) where made_by is not null;

-- Searches for duplicates among all customers.
create table duplicate_scan (
    id                 bigint generated always as identity primary key,
    state              text        not null default 'QUEUED' check (state in
                           ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- whether weights are learnt anew, whatever there is
    learn              boolean     not null,
    progress_done      bigint      not null default 0,
    progress_total     bigint      not null default 0,
    cancel_wanted      boolean     not null default false,
    customers          bigint      not null default 0,
    compared           bigint      not null default 0,
    same               bigint      not null default 0,
    possible           bigint      not null default 0,
    -- pairs in the queue that were not found any more
    gone               bigint      not null default 0,
    -- 0: the usual weights, nothing was learnt yet
    individual_version integer,
    corporate_version  integer,
    -- null for the nightly scan
    requested_by       bigint references app_user,
    requested_at       timestamptz not null default now(),
    started_at         timestamptz,
    finished_at        timestamptz
);

create unique index one_scan_at_a_time on duplicate_scan ((true)) where state in ('QUEUED', 'RUNNING');
create index duplicate_scan_by_requester on duplicate_scan (requested_by) where requested_by is not null;
