-- A roster of those likely to be lost, or of a class that has not bought for long, by last purchase walks the days from the latest.
-- Until which day nearly all of them bought last is known; the walk begins there. Whoever of them buys now has a day later than
-- nearly everybody's: the few such days are walked for all. Kept apart are those between the two alone.
create table purchase_range (
    run_id  bigint   not null references scoring_run on delete cascade,
    kind    text     not null check (kind in ('CHURN', 'CLASS')),
    number  smallint not null,
    -- nearly all of them bought last until this day
    latest  date     not null,
    -- few of all customers bought after this day
    recent  date     not null,
    -- those between are known
    ready   boolean  not null default false,
    primary key (run_id, kind, number)
);

-- Runs tell of customers as they were, so that nothing follows a merge here.
create table purchase_between (
    customer_id       bigint   not null,
    kind              text     not null,
    number            smallint not null,
    last_purchase_on  date     not null,
    primary key (customer_id, kind)
);

create index purchase_between_in_order on purchase_between (kind, number, last_purchase_on, customer_id);

-- Statements, as those of amounts are. Customers by what a run says of them, with their last purchases by now.
create function banded_purchases(run bigint, figures text) returns text language sql immutable as $$
    select format('select n.customer_id, k.kind, k.number, n.last_purchase_on from %2$s n
        left join customer_outlook o on o.customer_id = n.customer_id and o.run_id = %1$s
        left join rfm_score s on s.customer_id = n.customer_id and s.run_id = %1$s
        cross join lateral (values (''CHURN'', o.churn_band), (''CLASS'', s.class)) k (kind, number)
        where k.number is not null and n.last_purchase_on is not null', run, figures)
$$;

-- The offset has everybody looked up once, not once for each range.
create function note_purchases_between(run bigint, figures text) returns text language sql immutable as $$
    select format('insert into purchase_between (customer_id, kind, number, last_purchase_on)
        select g.customer_id, g.kind, g.number, g.last_purchase_on from (%2$s offset 0) g
        join purchase_range r on r.run_id = %1$s and r.kind = g.kind and r.number = g.number
        where g.last_purchase_on > r.latest and g.last_purchase_on <= r.recent
        on conflict (customer_id, kind) do ', run, banded_purchases(run, figures))
$$;

-- Only purchases that are stored late lead there. Whoever has gone on since is passed over by rosters: the day is another.
create function purchases_come_between() returns trigger language plpgsql as $$
declare
    known record;
    changed text;
begin
    select max(run_id) as run, min(latest) as latest, max(recent) as recent into known from purchase_range;
    if exists (select from fresh where last_purchase_on > known.latest and last_purchase_on <= known.recent) then
        changed := format('(select n.* from fresh n join stale o on o.customer_id = n.customer_id
            where n.last_purchase_on > %L and n.last_purchase_on <= %L and n.last_purchase_on is distinct from o.last_purchase_on)',
            known.latest, known.recent);
        execute note_purchases_between(known.run, changed)
            || 'update set number = excluded.number, last_purchase_on = excluded.last_purchase_on';
    end if;
    return null;
end
$$;

create trigger purchases_come_between after update on customer_figures
    referencing old table as stale new table as fresh for each statement execute function purchases_come_between();
