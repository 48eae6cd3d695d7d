-- Who has no segment has bought nothing and stands at the end of the amounts; segments are made of amounts, so that each has its
-- place among them. Number 0 of the segments are those to whom the run gave none.
alter table amount_range drop constraint amount_range_kind_check;
alter table amount_range add check (kind in ('VALUE', 'CLASS', 'SEGMENT'));

create or replace function graded_amounts(run bigint, figures text) returns text language sql immutable as $$
    select format('select n.customer_id, k.kind, k.number, n.net_amount from %2$s n
        left join rfm_score s on s.customer_id = n.customer_id and s.run_id = %1$s
        left join customer_outlook o on o.customer_id = n.customer_id and o.run_id = %1$s
        cross join lateral (values (''VALUE'', coalesce(ascii(s.value_grade) - ascii(''A'') + 1, 0)), (''CLASS'', s.class),
            (''SEGMENT'', coalesce(o.segment, 0))) k (kind, number) where k.number is not null',
        run, figures)
$$;

-- Those of the current run are found anew within a minute.
delete from amount_range;
delete from amount_outside;
delete from purchase_range;
delete from purchase_between;
