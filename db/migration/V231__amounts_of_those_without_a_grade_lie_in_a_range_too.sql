-- Whoever has no grade from the run stands at the end of the amounts as well, and whoever is due by a plan for all but the best
-- grade comes after all of these. Number 0 of the value grades are those whom the run gave none.
create or replace function graded_amounts(run bigint, figures text) returns text language sql immutable as $$
    select format('select n.customer_id, k.kind, k.number, n.net_amount from %2$s n
        left join rfm_score s on s.customer_id = n.customer_id and s.run_id = %1$s
        cross join lateral (values (''VALUE'', coalesce(ascii(s.value_grade) - ascii(''A'') + 1, 0)), (''CLASS'', s.class))
            k (kind, number) where k.number is not null',
        run, figures)
$$;

-- Those of the current run are found anew within a minute.
delete from amount_range;
delete from amount_outside;
delete from purchase_range;
delete from purchase_between;
