-- What an import changed in rows that were there before it, field by field, so that it can be taken back. Rows that the
-- import itself made are none of that: they name their import. Changes by somebody else to rows that an import made or
-- changed are noted without their values, so that taking back does not overwrite them.
create table import_change (
    id         bigint      generated always as identity,
    -- null: somebody changed it outside of imports. No foreign key: it would be looked up once a row.
    import_id  bigint,
    -- the table, the row's id, and a line's place in its order
    record     text        not null,
    row_id     bigint      not null,
    seq        integer     not null default 0,
    -- the column; custom.<key> for a custom field
    field      text        not null,
    before     text,
    after      text,
    at         timestamptz not null default now(),
    primary key (record, row_id, seq, field, id)
);

-- the changes of one import lie together
create index import_change_by_import on import_change using brin (import_id, at) with (autosummarize = on);

-- Notes what a statement changed. Whoever stores an import says so by the setting kedang.import; taking one back is
-- 'undo' and leaves no note. Its arguments are the columns that follow from others and are computed anew.
create function note_changes() returns trigger language plpgsql as $$
declare
    doing      text := nullif(current_setting('kedang.import', true), '');
    importing  bigint;
    row_key    text := case when tg_table_name = 'transaction_line' then 'transaction_id' else 'id' end;
    place      text := case when tg_table_name = 'transaction_line' then 'o.seq' else '0' end;
    maker      text := 'n.import_id';
    wanted     text;
    fields     text;
begin
    if doing = 'undo' then
        return null;
    end if;
    importing := doing::bigint;
    -- an identity number is encrypted anew whenever it is written: only its hash tells whether it changed
    select string_agg(case when attname = 'identity_number'
            then '(''identity_number'', case when o.identity_number_hash is distinct from n.identity_number_hash then o.identity_number end::text,
                case when o.identity_number_hash is distinct from n.identity_number_hash then n.identity_number end::text)'
            else format('(%1$L, o.%1$I::text, n.%1$I::text)', attname) end, ', ') into fields
    from pg_attribute
    where attrelid = tg_relid and attnum > 0 and not attisdropped and attname <> all (coalesce(tg_argv, '{}'))
        and attname <> all (array['id', 'seq', 'custom', 'import_id', 'created_at', 'created_by', 'version', 'updated_at']);
    fields := 'select * from (values ' || fields || ') v (field, before, after) where before is distinct from after';
    if tg_table_name = 'customer' then
        fields := fields || ' union all select ''custom.'' || key, b.value, a.value from jsonb_each_text(o.custom) b
            full join jsonb_each_text(n.custom) a using (key)
            where o.custom is distinct from n.custom and b.value is distinct from a.value';
    elsif tg_table_name in ('individual_customer', 'corporate_customer') then
        maker := '(select c.import_id from customer c where c.id = o.id)';
    end if;
    wanted := case when importing is not null then maker || ' is distinct from $1'
        else format('(%s is not null or exists (select 1 from import_change e where e.record = %L and e.row_id = o.%I
            and e.seq = %s))', maker, tg_table_name, row_key, place) end;
    execute format('insert into import_change (import_id, record, row_id, seq, field, before, after)
        select $1, %L, o.%I, %s, v.field, %s from old_rows o join new_rows n on n.%I = o.%I%s cross join lateral (%s) v
        where %s', tg_table_name, row_key, place,
        case when importing is not null then 'v.before, v.after' else 'null, null' end, row_key, row_key,
        case when tg_table_name = 'transaction_line' then ' and n.seq = o.seq' else '' end, fields, wanted)
        using importing;
    return null;
end
$$;

create trigger changes_are_noted after update on customer
    referencing old table as old_rows new table as new_rows for each statement
    execute function note_changes('completeness', 'name_pinyin', 'name_initials', 'search_words');
create trigger changes_are_noted after update on individual_customer
    referencing old table as old_rows new table as new_rows for each statement execute function note_changes();
create trigger changes_are_noted after update on corporate_customer
    referencing old table as old_rows new table as new_rows for each statement execute function note_changes();
create trigger changes_are_noted after update on contact_person
    referencing old table as old_rows new table as new_rows for each statement execute function note_changes();
create trigger changes_are_noted after update on sales_transaction
    referencing old table as old_rows new table as new_rows for each statement
    execute function note_changes('occurred_on', 'occurred_at', 'amount', 'gross_amount', 'line_count');
create trigger changes_are_noted after update on transaction_line
    referencing old table as old_rows new table as new_rows for each statement
    execute function note_changes('transaction_id', 'amount', 'content_hash');
create trigger changes_are_noted after update on receivable
    referencing old table as old_rows new table as new_rows for each statement
    execute function note_changes('paid_amount', 'settled_on');
create trigger changes_are_noted after update on receivable_payment
    referencing old table as old_rows new table as new_rows for each statement execute function note_changes();
create trigger changes_are_noted after update on contact_log
    referencing old table as old_rows new table as new_rows for each statement execute function note_changes();
