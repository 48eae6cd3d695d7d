-- An individual's children are a list of objects with name, birthDate and stage, no longer one text. What was written is
-- split where it was divided (；;、 and line breaks); a piece such as 王小明，2015-06-01，小学 becomes a child with all three,
-- any other piece the name of a child as it stands, so that no word is lost. The texts that histories, imports and merges
-- keep of the field are split alike, so that taking back goes on working.
create function children_of(written text) returns jsonb language sql stable as $$
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'name', case when p.day is not null then p.parts[1] else p.piece end,
        'birthDate', p.day,
        'stage', case when p.day is not null then ('{"学前": "PRESCHOOL", "小学": "PRIMARY", "初中": "JUNIOR", "高中": "SENIOR",
            "大学": "UNIVERSITY", "已毕业": "GRADUATED"}'::jsonb)->>p.parts[4] end)) order by p.place)
    from (
        select s.place, s.piece, m.parts, case when pg_input_is_valid(m.parts[2], 'date') then m.parts[2] end as day
        from (
            select place, regexp_replace(piece, '^[\s,，]+|[\s,，]+$', '', 'g') as piece
            from regexp_split_to_table(written, '[;；、\r\n]+') with ordinality each (piece, place)) s
        cross join lateral (select regexp_match(s.piece,
            '^(\S.*?)[\s,，]+(\d{4}-\d{2}-\d{2})([\s,，]+(学前|小学|初中|高中|大学|已毕业))?$') as parts) m
        where s.piece <> '') p
$$;

alter table individual_customer alter column children type jsonb using children_of(children),
    add constraint children_are_a_list check (jsonb_typeof(children) = 'array');

update customer_change x set before = children_of(x.before)::text, after = children_of(x.after)::text
from customer c where c.id = x.customer_id and c.kind = 'I' and x.field = 'children';

update import_change set before = children_of(before)::text, after = children_of(after)::text
where record = 'individual_customer' and field = 'children';

update customer_merge_row set before = jsonb_set(before, '{children}', coalesce(children_of(before->>'children'), 'null'))
where table_name = 'individual_customer' and before->>'children' is not null;

update customer_merge_row set after = jsonb_set(after, '{children}', coalesce(children_of(after->>'children'), 'null'))
where table_name = 'individual_customer' and after->>'children' is not null;

-- imports that wait for somebody to confirm them
do $$
declare
    stage regclass;
begin
    for stage in select attrelid from pg_attribute join pg_class c on c.oid = attrelid
        where c.relname ~ '^import_stage_\d+_\d+$' and attname = 'children' and atttypid = 'text'::regtype and not attisdropped
    loop
        execute format('alter table %s alter column children type jsonb using children_of(children)', stage);
    end loop;
end
$$;

drop function children_of(text);
