-- Whom a run's record of grades is of: of each grade, the customers who would have had it on the earlier day, those of whom it
-- came true first, so that both counts of the record are a stretch of them.
create table past_grade (
    run_id    bigint   not null references scoring_run on delete cascade,
    -- VALUE, RFM_CLASS, CREDIT or RELATIONSHIP
    promise   text     not null,
    -- its number in the order of its kind, from 1
    grade     smallint not null,
    -- ids; some of them may be gone since
    customers bigint[] not null,
    -- of how many it came true
    came      int      not null,
    -- whether the other thing did, of each; null where there is none
    besides   boolean[],
    -- what each bought after; null where amounts are not looked at
    amounts   real[],
    primary key (run_id, promise, grade)
);
