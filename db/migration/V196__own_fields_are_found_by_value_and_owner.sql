-- The application makes the indexes of the administrator's own fields, from now on by value and owner; the old ones have the same names.
do $$
declare
    old record;
begin
    for old in select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
               where i.indrelid = 'customer'::regclass and c.relname ~ '^custom_(number|text)_x'
    loop
        execute format('drop index %I', old.relname);
    end loop;
end $$;
