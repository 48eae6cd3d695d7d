-- Who is in the queue already is locked all the same: else somebody may take the id out and compute the keys from the old
-- values while the transaction that changes them is still to end. Those who compute keys pass over what is locked.
create or replace function match_keys_are_stale_by_name() returns trigger language plpgsql as $$
begin
    insert into match_stale
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.name, n.mobile, n.phone, n.email, n.region, n.address, n.minimal)
        is distinct from (o.name, o.mobile, o.phone, o.email, o.region, o.address, o.minimal)
    order by n.id on conflict (id) do update set id = excluded.id;
    return null;
end $$;

create or replace function match_keys_are_stale_of_person() returns trigger language plpgsql as $$
begin
    insert into match_stale
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.identity_number_hash, n.wechat, n.birth_date) is distinct from (o.identity_number_hash, o.wechat, o.birth_date)
    order by n.id on conflict (id) do update set id = excluded.id;
    return null;
end $$;

create or replace function match_keys_are_stale_of_firm() returns trigger language plpgsql as $$
begin
    insert into match_stale
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.credit_code, n.website, n.legal_rep_name) is distinct from (o.credit_code, o.website, o.legal_rep_name)
    order by n.id on conflict (id) do update set id = excluded.id;
    return null;
end $$;
