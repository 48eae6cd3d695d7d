-- What brings customers together to be compared: two with a key in common are worth it. Keys are hashes and computed.
create table match_key (
    key          bigint not null,
    customer_id  bigint not null references customer on delete cascade,
    primary key (key, customer_id)
);

create index match_key_by_customer on match_key (customer_id);

-- Customers whose keys are yet to be computed. A queue, so no foreign key: whoever is gone is passed over.
create table match_stale (
    id  bigint primary key
);

-- How many customers have a value that several have, so that a common one weighs less; field '' counts all customers.
create table match_term (
    kind     char(1) not null check (kind in ('I', 'C')),
    field    text    not null,
    term     text    not null,
    records  bigint  not null,
    primary key (kind, field, term)
);

-- A new customer gets its part in the same transaction.
create function match_keys_are_stale() returns trigger language plpgsql as $$
begin
    insert into match_stale select id from new_rows order by id on conflict do nothing;
    return null;
end $$;

create function match_keys_are_stale_by_name() returns trigger language plpgsql as $$
begin
    insert into match_stale
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.name, n.mobile, n.phone, n.email, n.region, n.address, n.minimal)
        is distinct from (o.name, o.mobile, o.phone, o.email, o.region, o.address, o.minimal)
    order by n.id on conflict do nothing;
    return null;
end $$;

create function match_keys_are_stale_of_person() returns trigger language plpgsql as $$
begin
    insert into match_stale
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.identity_number_hash, n.wechat, n.birth_date) is distinct from (o.identity_number_hash, o.wechat, o.birth_date)
    order by n.id on conflict do nothing;
    return null;
end $$;

create function match_keys_are_stale_of_firm() returns trigger language plpgsql as $$
begin
    insert into match_stale
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.credit_code, n.website, n.legal_rep_name) is distinct from (o.credit_code, o.website, o.legal_rep_name)
    order by n.id on conflict do nothing;
    return null;
end $$;

create trigger match_keys_begin after insert on customer
    referencing new table as new_rows for each statement execute function match_keys_are_stale();
create trigger match_keys_change after update on customer
    referencing old table as old_rows new table as new_rows for each statement execute function match_keys_are_stale_by_name();
create trigger match_keys_change after update on individual_customer
    referencing old table as old_rows new table as new_rows for each statement execute function match_keys_are_stale_of_person();
create trigger match_keys_change after update on corporate_customer
    referencing old table as old_rows new table as new_rows for each statement execute function match_keys_are_stale_of_firm();

insert into match_stale select id from customer;
