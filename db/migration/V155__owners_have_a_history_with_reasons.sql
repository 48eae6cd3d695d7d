-- The history of a customer's owners is the history of that field. Why somebody lost or got a customer stands beside it.
alter table customer_change add column note text check (length(note) <= 200);

-- What a person has claimed today.
create index change_by_claimer on customer_change (user_id, at) where source = 'CLAIM';

-- When the present owner, or nobody, came to it; null: ever since it was recorded.
alter table customer add column owner_since timestamptz;

create index customer_in_pool_by_time on customer (coalesce(owner_since, created_at) desc, id desc) where owner_id is null;

create function owner_begins() returns trigger language plpgsql as $$
begin
    new.owner_since := now();
    return new;
end
$$;

create trigger owner_begins before update of owner_id on customer
    for each row when (old.owner_id is distinct from new.owner_id) execute function owner_begins();

-- It follows from the owner, so that taking an import back need not restore it.
drop trigger changes_are_noted on customer;
create trigger changes_are_noted after update on customer
    referencing old table as old_rows new table as new_rows for each statement
    execute function note_changes('completeness', 'name_pinyin', 'name_initials', 'search_words', 'owner_since');
