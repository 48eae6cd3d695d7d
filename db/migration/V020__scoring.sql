-- Scoring runs and the snapshot each leaves: a partition a run, filled by COPY before its indexes are built.
create table scoring_run (
    id              bigint generated always as identity primary key,
    state           text        not null default 'QUEUED' check (state in
                        ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    as_of           date        not null,
    -- NET: all amounts count; IGNORE: only lines with quantity and price above 0
    returns         text        not null check (returns in ('NET', 'IGNORE')),
    -- null: all orders up to the day
    window_days     integer     check (window_days > 0),
    method          text        not null check (method in ('QUINTILE', 'THRESHOLDS')),
    thresholds      jsonb,
    rule_version    text        not null,
    -- everything anew from the lines, whatever is kept
    recompute       boolean     not null default false,
    -- what the figures were read from in the end: kept figures, orders' sums, or lines
    source          text        check (source in ('KEPT', 'ORDERS', 'LINES')),
    progress_done   bigint      not null default 0,
    progress_total  bigint      not null default 0,
    cancel_wanted   boolean     not null default false,
    -- why it failed: message code and arguments
    problem         jsonb,
    -- cuts, means, counts by score, class and grade, the Pareto curve
    summary         jsonb,
    requested_by    bigint references app_user,
    requested_at    timestamptz not null default now(),
    started_at      timestamptz,
    finished_at     timestamptz,
    constraint thresholds_belong_to_their_method check ((method = 'THRESHOLDS') = (thresholds is not null)),
    constraint a_finished_run_has_a_summary check (state <> 'DONE' or summary is not null)
);

create index scoring_run_by_requester on scoring_run (requested_by) where requested_by is not null;

create table rfm_score (
    run_id            bigint   not null,
    customer_id       bigint   not null,
    recency_days      integer  not null,
    frequency         integer  not null,
    -- 1 for the largest amount; ties by customer
    rank              integer  not null,
    r                 smallint not null,
    f                 smallint not null,
    m                 smallint not null,
    -- 1 to 8: important value, develop, keep, retain, then general ones
    class             smallint not null,
    value_grade       char(1)  not null,
    monetary          numeric  not null,
    cumulative_share  numeric  not null
) partition by list (run_id);

-- The run that rosters and archives show.
create table current_scoring (
    singleton  boolean primary key default true check (singleton),
    run_id     bigint  not null references scoring_run
);

create view current_rfm as
    select * from rfm_score where run_id = (select run_id from current_scoring);
