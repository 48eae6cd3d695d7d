-- Who changes company stays with the firm they left, as somebody who was there, and begins anew with the other firm; the row
-- there names the one it came from. Contact logs stay with the firm they were made with.
alter table contact_person add column joined_on date;
alter table contact_person add column left_on date;
alter table contact_person add column moved_from_id bigint references contact_person on delete set null;
alter table contact_person add check (left_on is null or joined_on is null or left_on >= joined_on);

create unique index contact_person_by_former on contact_person (moved_from_id) where moved_from_id is not null;
