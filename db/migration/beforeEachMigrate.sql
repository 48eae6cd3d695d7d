-- A migration finds every index there is: those that a first load set aside are made first, where the program ended before it
-- could make them.
do $$
declare
    late record;
begin
    if to_regclass('late_index') is not null then
        for late in select definition from late_index order by place loop
            execute late.definition;
        end loop;
        delete from late_index;
    end if;
end $$;
