-- A complaint is open, in work or settled; it has somebody who sees to it and a time by which it is to be settled. Where nobody
-- named a time, it is two days after the complaint: no row is rewritten for it, the index computes it.
alter table contact_log drop constraint contact_log_complaint_state_check;
alter table contact_log add constraint contact_log_complaint_state_check
    check (complaint_state in ('OPEN', 'IN_WORK', 'HANDLED'));
alter table contact_log add column complaint_due_at timestamp;
alter table contact_log add column complaint_owner_id bigint references app_user;

create index contact_log_by_complaint_owner on contact_log (complaint_owner_id) where complaint_owner_id is not null;
-- all that wait, the most pressing first; and those of one owner's customers
create index complaint_by_due_time on contact_log (coalesce(complaint_due_at, occurred_at + interval '2 days'), id)
    where complaint and complaint_state in ('OPEN', 'IN_WORK');
create index complaint_by_customer on contact_log (customer_id) where complaint;
-- those that were settled, the latest first
create index complaint_settled on contact_log (occurred_at desc, id desc) where complaint and complaint_state = 'HANDLED';
