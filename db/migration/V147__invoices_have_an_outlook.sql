-- What a run foretells of each invoice that is neither paid nor due: how likely it is paid late, with what was known on
-- the day it was made out and what each figure brought. A partition a run. The customer is the invoice's: a merge moves it.
create table invoice_outlook (
    run_id         bigint not null,
    receivable_id  bigint not null,
    -- 0 to 1; null where the customer's own rate decides
    probability    real,
    -- the customer's own share of late invoices, 0 to 1, drawn towards a third where there are few
    own_rate       real   not null,
    -- yuan not paid yet
    open_amount    real   not null,
    -- yuan to be expected late: what is open times how likely it is late
    at_stake       real   not null,
    inputs         real[] not null,
    parts          real[] not null
) partition by list (run_id);
