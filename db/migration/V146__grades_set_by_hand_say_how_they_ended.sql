-- Grades by run stand in the runs' own tables: what is kept here is set by hand. A grade that was taken back names who
-- did it and why; one that was followed by another only ends. What the run said when it was set stands beside it.
alter table customer_grade
    add column computed   text,
    add column ended_by   bigint references app_user,
    add column end_reason text;

create index grade_by_ender on customer_grade (ended_by) where ended_by is not null;
create index grade_by_hand_by_expiry on customer_grade (expires_on, id) where until is null and source = 'HAND';
