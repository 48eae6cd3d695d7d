-- Points tables, grade limits and policies by which firms are graded. Every version that was ever in force is kept;
-- version 1 is the usual scorecard, which the program brings along. The latest is in force from the next run on.
create table credit_rules (
    version   integer     primary key check (version > 1),
    -- as org.kedang.analytics.CreditRuleBook writes it
    rules     jsonb       not null,
    -- why it was made
    note      text        not null check (note <> '' and length(note) <= 200),
    -- the version that was changed
    based_on  integer     not null check (based_on > 0),
    made_by   bigint      not null references app_user,
    made_at   timestamptz not null default now()
);

create index credit_rules_by_maker on credit_rules (made_by);

-- Rules somebody works on: they grade nobody before they are put in force.
create table credit_draft (
    id          bigint generated always as identity primary key,
    based_on    integer     not null check (based_on > 0),
    rules       jsonb       not null,
    note        text        not null default '' check (length(note) <= 200),
    changed_by  bigint      not null references app_user,
    changed_at  timestamptz not null default now(),
    version     integer     not null default 0
);

create index credit_draft_by_user on credit_draft (changed_by);

-- By which version a run graded; the scorecard was the usual one before there were others.
alter table scoring_run add column credit_rules integer not null default 1;
