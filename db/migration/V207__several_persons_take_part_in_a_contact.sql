-- Who took part in a contact beside the person it was with.
create table contact_companion (
    contact_log_id    bigint not null references contact_log on delete cascade,
    contact_person_id bigint not null references contact_person on delete cascade,
    primary key (contact_log_id, contact_person_id)
);

create index contact_companion_by_person on contact_companion (contact_person_id);
