-- Two customers that may be the same one, with what speaks for and against it. A pair of which one is merged into the other
-- is gone with its loser (customer_merge keeps why they were merged); what is known of the loser and a third customer
-- is carried to the survivor, so that '不是同一客户' is never asked again.
create table duplicate_pair (
    id             bigint generated always as identity primary key,
    a_id           bigint           not null references customer on delete cascade,
    b_id           bigint           not null references customer on delete cascade,
    state          text             not null default 'OPEN' check (state in ('OPEN', 'DIFFERENT')),
    probability    double precision not null check (probability between 0 and 1),
    bits           double precision not null,
    -- [{"field": key of the catalogue, "level": name of the comparison level, "bits": number}, ...]
    evidence       jsonb            not null default '[]' check (jsonb_typeof(evidence) = 'array'),
    model_version  text,
    -- why a rule never merges them whatever the bits say
    veto           text,
    source         text             not null check (source in ('SCAN', 'IMPORT', 'FORM', 'HAND')),
    found_at       timestamptz      not null default now(),
    decided_by     bigint references app_user,
    decided_at     timestamptz,
    constraint the_smaller_id_stands_first check (a_id < b_id),
    constraint a_pair_is_kept_once unique (a_id, b_id),
    constraint a_decision_has_its_moment check ((state = 'OPEN') = (decided_at is null))
);

create index pair_by_second on duplicate_pair (b_id);
create index pair_queue on duplicate_pair (probability desc, bits desc, id desc) where state = 'OPEN';
create index pairs_that_differ on duplicate_pair (decided_at desc, id desc) where state = 'DIFFERENT';
create index pair_by_decider on duplicate_pair (decided_by) where decided_by is not null;
