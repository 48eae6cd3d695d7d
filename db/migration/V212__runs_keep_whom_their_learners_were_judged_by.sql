-- Whom a run's learners and the plain rule were judged by: customers for churn, invoices for late payment. A row for each of
-- them that foretold something, with what it foretold and what came, the most probable first: a mark of a curve is a stretch.
create table hold_out (
    run_id   bigint    not null references scoring_run on delete cascade,
    -- CHURN or LATE
    about    text      not null,
    -- a learner's name, or RULE
    foreseer text      not null,
    -- ids of customers, or of receivables; some of them may be gone since
    subjects bigint[]  not null,
    -- 0 to 1
    foretold real[]    not null,
    came     boolean[] not null,
    primary key (run_id, about, foreseer)
);
