-- Pairs that are the same by the rule, merged together since somebody asked for it.
create table rule_merge (
    id             bigint generated always as identity primary key,
    state          text        not null default 'QUEUED' check (state in
                       ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    cancel_wanted  boolean     not null default false,
    requested_by   bigint      not null references app_user,
    requested_at   timestamptz not null,
    finished_at    timestamptz
);

create unique index one_rule_merge_at_a_time on rule_merge ((true)) where state in ('QUEUED', 'RUNNING');
create index rule_merge_by_requester on rule_merge (requested_by);

-- What was asked for, pair by pair, and what became of each: the outcome is written in the transaction that merges, so that a
-- pair is merged once whatever happens. Pairs and merges are named by their ids alone: a pair goes with its loser.
create table rule_merge_pair (
    rule_merge_id  bigint           not null references rule_merge on delete cascade,
    seq            integer          not null,
    pair_id        bigint           not null,
    one            text             not null,
    other          text             not null,
    -- null until it is this pair's turn; LEFT: somebody decided meanwhile, or a customer was changed
    outcome        text             check (outcome in ('MERGED', 'LEFT', 'FAILED')),
    merge_id       bigint,
    -- why it failed: message code and what stands in it
    problem        text,
    problem_args   text[],
    primary key (rule_merge_id, seq),
    constraint merged_means_there_is_a_merge check ((outcome = 'MERGED') = (merge_id is not null) or outcome is null)
);
