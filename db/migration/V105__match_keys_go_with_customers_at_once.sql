-- A search writes keys by the million: a foreign key would ask for the customer of each of them. Who writes keys locks their customers
-- once instead, and keys go with the customers of a statement together.
alter table match_key drop constraint match_key_customer_id_fkey;

create function match_keys_go() returns trigger language plpgsql as $$
begin
    delete from match_key m using old_rows o where m.customer_id = o.id;
    return null;
end $$;

create trigger match_keys_go after delete on customer
    referencing old table as old_rows for each statement execute function match_keys_go();

create function match_keys_go_all() returns trigger language plpgsql as $$
begin
    truncate match_key;
    return null;
end $$;

create trigger match_keys_go_all after truncate on customer for each statement execute function match_keys_go_all();
