-- Who of the users changed a contact person last; null where an import did, or nobody since it came.
alter table contact_person add column updated_by bigint references app_user;

create index contact_person_by_updater on contact_person (updated_by) where updated_by is not null;

-- it says who, and is not what an import changed
drop trigger changes_are_noted on contact_person;
create trigger changes_are_noted after update on contact_person
    referencing old table as old_rows new table as new_rows for each statement execute function note_changes('updated_by');
