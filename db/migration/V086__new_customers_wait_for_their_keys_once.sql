-- A new customer's id is in the queue already only where the customer came back under an old id. To look that up for all
-- at once takes half the time of asking the index before every single row, as "on conflict" does.
create or replace function match_keys_are_stale() returns trigger language plpgsql as $$
begin
    insert into match_stale select n.id from new_rows n where not exists (select from match_stale s where s.id = n.id);
    return null;
end $$;
