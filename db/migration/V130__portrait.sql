-- Portraits: who has which tag in a run, a set of customers a tag, and what the run's segments and groups came to. A few
-- thousand rows a run beside its scores; they go with the run's scores, or with the run.
create table portrait (
    run_id     bigint primary key references scoring_run on delete cascade,
    -- each number of segments tried, the means of all, and how far each centre is from them
    division   jsonb  not null,
    -- what customers of each segment, and all, come to on each axis of the radar
    axes       jsonb  not null,
    -- all customers the run knows
    customers  bytea  not null
);

create table portrait_tag (
    run_id     bigint   not null references portrait on delete cascade,
    -- family:value
    code       text     not null,
    kind       text     not null check (kind in ('FACT', 'BEHAVIOUR', 'GRADE', 'SEGMENT', 'PREFERENCE', 'MANUAL')),
    -- told from a field that is masked for those who may not see personal values
    personal   boolean  not null,
    -- who has it: chunks of 65,536 ids, each a list or a bit a customer
    customers  bytea    not null,
    primary key (run_id, code)
);

-- they hardly compress, and are read whole
alter table portrait alter column customers set storage external;
alter table portrait_tag alter column customers set storage external;
