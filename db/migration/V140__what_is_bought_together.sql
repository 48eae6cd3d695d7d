-- What a run found of products bought together: small tables by run, gone with its scores.
create table basket_run (
    run_id  bigint primary key references scoring_run on delete cascade,
    -- the window, the limits, what was counted and what was left out
    record  jsonb not null
);

create table basket_product (
    run_id    bigint  not null references scoring_run on delete cascade,
    -- 1 for the product in most orders
    place     integer not null,
    -- the product's code, its name where it has none
    key       text    not null,
    name      text,
    category  text,
    orders    integer not null,
    -- returns taken off
    quantity  numeric not null,
    amount    numeric not null,
    -- who have ever bought it, as far as the run ranks them
    customers integer not null,
    -- their ranks in the run, as gaps between them; of the latest run only
    buyers    bytea,
    primary key (run_id, place)
);

create index basket_product_by_key on basket_product (run_id, key);

create table basket_rule (
    run_id             bigint           not null references scoring_run on delete cascade,
    -- 1 for the highest lift
    place              integer          not null,
    -- places of products
    antecedent         integer[]        not null,
    consequent         integer          not null,
    -- with all of them; with the antecedent; with the consequent
    orders             integer          not null,
    antecedent_orders  integer          not null,
    consequent_orders  integer          not null,
    -- 0 to 1
    support            double precision not null,
    confidence         double precision not null,
    lift               double precision not null,
    primary key (run_id, place)
);
