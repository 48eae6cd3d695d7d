-- Figures of customers by groups, how two figures go together, and customers to draw: made at a run's end, so that pages
-- need not read a million rows.
create table figure_group (
    run_id     bigint           not null references scoring_run on delete cascade,
    figure     text             not null,
    grouping   text             not null,
    -- what the group shares; '' where it is not known
    key        text             not null,
    -- with the figure, and in the group but without it
    customers  integer          not null,
    lacking    integer          not null,
    -- null where nobody has the figure
    mean       double precision,
    least      double precision,
    -- tenths and quarters of the customers have no more
    tenth      double precision,
    quarter    double precision,
    median     double precision,
    three_quarters double precision,
    nine_tenths double precision,
    most       double precision,
    primary key (run_id, figure, grouping, key)
);

create table figure_correlation (
    run_id    bigint  not null references scoring_run on delete cascade,
    first     text    not null,
    second    text    not null,
    -- customers who have both, and how many of them were looked at
    customers integer not null,
    sampled   integer not null,
    -- as pure arithmetic says it: coefficients, or why there are none
    pearson   jsonb   not null,
    spearman  jsonb   not null,
    primary key (run_id, first, second)
);

create table figure_sample (
    run_id       bigint  not null references scoring_run on delete cascade,
    -- drawn in this order
    place        integer not null,
    customer_id  bigint  not null,
    -- in the order of the figures, null where not known
    figures      double precision[] not null,
    primary key (run_id, place)
);
