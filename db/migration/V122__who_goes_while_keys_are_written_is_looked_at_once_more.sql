-- A search that writes the keys of all customers does not lock a million of them for it. What it writes is not seen before it
-- has ended, so whoever goes meanwhile is noted and loses the keys afterwards; number 1801812339 is the lock of those who write keys.
create or replace function match_keys_go() returns trigger language plpgsql as $$
begin
    if not pg_try_advisory_xact_lock_shared(1801812339) then
        insert into match_stale select id from old_rows order by id on conflict (id) do update set id = excluded.id;
    end if;
    delete from match_key m using old_rows o where m.customer_id = o.id;
    return null;
end $$;
