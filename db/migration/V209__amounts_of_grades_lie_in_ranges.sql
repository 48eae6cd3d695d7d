-- A roster of one value grade or class by amount walks the amounts. Whoever has a low grade stands at their end: with the range
-- in which nearly all of a grade lie, the walk begins there. The few others are kept apart, in the same order.
create table amount_range (
    run_id  bigint   not null references scoring_run on delete cascade,
    kind    text     not null check (kind in ('VALUE', 'CLASS')),
    number  smallint not null,
    -- infinite where enough of the grade lie at that end of the order
    least   numeric  not null,
    most    numeric  not null,
    -- those who lie outside are known
    ready   boolean  not null default false,
    primary key (run_id, kind, number)
);

-- Runs tell of customers as they were, so that nothing follows a merge here.
create table amount_outside (
    customer_id  bigint   not null,
    kind         text     not null,
    number       smallint not null,
    net_amount   numeric  not null,
    primary key (customer_id, kind)
);

create index amount_outside_in_order on amount_outside (kind, number, net_amount, customer_id);

-- Statements, for the run to stand in them as a number: its partition alone is planned, and anew each time, since a plan for
-- one customer is none for a hundred thousand. Customers by what a run says of them, with their amounts by now.
create function graded_amounts(run bigint, figures text) returns text language sql immutable as $$
    select format('select n.customer_id, k.kind, k.number, n.net_amount from %2$s n
        join rfm_score s on s.customer_id = n.customer_id and s.run_id = %1$s
        cross join lateral (values (''VALUE'', ascii(s.value_grade) - ascii(''A'') + 1), (''CLASS'', s.class)) k (kind, number)',
        run, figures)
$$;

create function note_amounts_outside(run bigint, figures text) returns text language sql immutable as $$
    select format('insert into amount_outside (customer_id, kind, number, net_amount)
        select g.customer_id, g.kind, g.number, g.net_amount from (%2$s) g
        join amount_range r on r.run_id = %1$s and r.kind = g.kind and r.number = g.number
        where g.net_amount < r.least or g.net_amount > r.most
        on conflict (customer_id, kind) do ', run, graded_amounts(run, figures))
$$;

-- The purchases of somebody whose merge is taken back come from nothing, even where their amount is nothing.
create function amounts_leave_their_range() returns trigger language plpgsql as $$
declare
    run bigint := (select max(run_id) from amount_range);
    changed text := '(select n.* from fresh n join stale o on o.customer_id = n.customer_id
        where n.net_amount <> o.net_amount or n.purchases <> o.purchases)';
begin
    if run is not null then
        execute format('delete from amount_outside where customer_id in (select c.customer_id from %s c)', changed);
        execute note_amounts_outside(run, changed) || 'update set number = excluded.number, net_amount = excluded.net_amount';
    end if;
    return null;
end
$$;

create trigger amounts_leave_their_range after update on customer_figures
    referencing old table as stale new table as fresh for each statement execute function amounts_leave_their_range();
