-- A foreign key asks once a row. A million customers of one import name the same few users and the same import: here the
-- same promise is kept by asking once a statement, as V040 does for the lines of orders. Users and imports that customers
-- name exist; users cannot go while a customer names them, and customers forget an import that goes.
alter table customer drop constraint customer_owner_id_fkey, drop constraint customer_created_by_fkey,
    drop constraint customer_updated_by_fkey, drop constraint customer_comes_from_import;

create function customers_name_what_exists(users bigint[], imports bigint[]) returns void language plpgsql as $$
declare
    found bigint;
begin
    select count(*) into found from (select 1 from app_user where id = any(users) for key share) u;
    if found <> cardinality(users) then
        raise foreign_key_violation using message = 'a customer names a user who does not exist',
            table = 'customer', constraint = 'customers_name_users';
    end if;
    select count(*) into found from (select 1 from import_batch where id = any(imports) for key share) i;
    if found <> cardinality(imports) then
        raise foreign_key_violation using message = 'a customer names an import that does not exist',
            table = 'customer', constraint = 'customers_name_imports';
    end if;
end
$$;

create function new_customers_name_what_exists() returns trigger language plpgsql as $$
begin
    perform customers_name_what_exists(
        coalesce(array_agg(distinct u) filter (where u is not null), '{}'),
        coalesce(array_agg(distinct n.import_id) filter (where n.import_id is not null), '{}'))
    from (select owner_id, created_by, updated_by, import_id from fresh group by 1, 2, 3, 4) n
    cross join lateral (values (n.owner_id), (n.created_by), (n.updated_by)) v (u);
    return null;
end
$$;

create trigger customers_name_what_exists after insert on customer
    referencing new table as fresh for each statement execute function new_customers_name_what_exists();

create function changed_customers_name_what_exists() returns trigger language plpgsql as $$
begin
    perform customers_name_what_exists(
        coalesce(array_agg(distinct u) filter (where u is not null), '{}'),
        coalesce(array_agg(distinct n.import_id) filter (where n.import_id is not null), '{}'))
    from (select n.owner_id, n.created_by, n.updated_by, n.import_id from new_rows n join old_rows o on o.id = n.id
        where (n.owner_id, n.created_by, n.updated_by, n.import_id)
            is distinct from (o.owner_id, o.created_by, o.updated_by, o.import_id)
        group by 1, 2, 3, 4) n
    cross join lateral (values (n.owner_id), (n.created_by), (n.updated_by)) v (u);
    return null;
end
$$;

create trigger changed_customers_name_what_exists after update on customer
    referencing old table as old_rows new table as new_rows for each statement
    execute function changed_customers_name_what_exists();

create function users_stay_while_customers_name_them() returns trigger language plpgsql as $$
begin
    if exists (select from gone g join customer c on c.owner_id = g.id)
            or exists (select from gone g join customer c on c.created_by = g.id)
            or exists (select from gone g join customer c on c.updated_by = g.id) then
        raise foreign_key_violation using message = 'a customer still names the user',
            table = 'customer', constraint = 'customers_name_users';
    end if;
    return null;
end
$$;

create trigger users_stay_while_customers_name_them after delete on app_user
    referencing old table as gone for each statement execute function users_stay_while_customers_name_them();

create function customers_forget_imports() returns trigger language plpgsql as $$
begin
    update customer c set import_id = null from gone g where c.import_id = g.id;
    return null;
end
$$;

create trigger customers_forget_imports after delete on import_batch
    referencing old table as gone for each statement execute function customers_forget_imports();

create function named_rows_keep_their_id() returns trigger language plpgsql as $$
begin
    raise exception 'what customers name keeps its id';
end
$$;

create trigger users_keep_their_id before update of id on app_user
    for each row when (old.id <> new.id) execute function named_rows_keep_their_id();
create trigger imports_keep_their_id before update of id on import_batch
    for each row when (old.id <> new.id) execute function named_rows_keep_their_id();

create function no_users_no_customers() returns trigger language plpgsql as $$
begin
    if exists (select from customer where owner_id is not null or created_by is not null or updated_by is not null) then
        raise foreign_key_violation using message = 'customers still name users',
            table = 'customer', constraint = 'customers_name_users';
    end if;
    return null;
end
$$;

create trigger no_users_no_customers after truncate on app_user
    for each statement execute function no_users_no_customers();

create function customers_forget_all_imports() returns trigger language plpgsql as $$
begin
    update customer set import_id = null where import_id is not null;
    return null;
end
$$;

create trigger customers_forget_all_imports after truncate on import_batch
    for each statement execute function customers_forget_all_imports();
