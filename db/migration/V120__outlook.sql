-- What a run says of each customer beside RFM: value to come, churn, credit and relationship, each with what it was
-- reckoned from and what each figure brought, so that a page can say why. A partition a run, filled by COPY before its
-- indexes are built. Null: the run cannot say; why stands in the run's record.
create table customer_outlook (
    run_id               bigint   not null,
    customer_id          bigint   not null,
    -- 0 to 1: has not been lost (BG/NBD or MBG/NBD)
    alive                real,
    -- over the 12 months after the day
    expected_purchases   real,
    expected_value       real,
    -- 0 to 1: buys nothing within the horizon; null where the rule decides, whose silence is in intervals of one's own
    churn_probability    real,
    silence              real,
    -- 1 high, 2 medium, 3 low
    churn_band           smallint,
    churn_inputs         real[],
    churn_parts          real[],
    -- 0 to 1000, and the grade 1 (AAA) to 8 (D); no grade: 未评级
    credit_points        smallint,
    credit_grade         smallint,
    credit_limit         real,
    credit_inputs        real[],
    credit_parts         real[],
    -- 0 to 100, and the grade 1 (R1) to 5 (R5); no grade: never contacted
    relationship_points  real,
    relationship_grade   smallint,
    relationship_inputs  real[],
    relationship_parts   real[],
    -- from 1; its name stands in the run's record
    segment              smallint
) partition by list (run_id);

create view current_outlook as
    select * from customer_outlook where run_id = (select run_id from current_scoring);

-- What the run learnt, and how well that did where the answer was known: models, judgements, segments, findings.
alter table scoring_run add column record jsonb;
