-- What was done with a complaint and by whom: taken on, handed to somebody else with a reason, settled.
create table complaint_step (
    id              bigint      generated always as identity primary key,
    contact_log_id  bigint      not null references contact_log on delete cascade,
    at              timestamptz not null,
    user_id         bigint      not null references app_user,
    kind            text        not null check (kind in ('TAKEN', 'HANDED', 'SETTLED')),
    to_user_id      bigint      references app_user,
    due_at          timestamp,
    note            text        check (length(note) <= 1000)
);

create index complaint_step_by_contact on complaint_step (contact_log_id, id);
create index complaint_step_by_user on complaint_step (user_id);
create index complaint_step_by_receiver on complaint_step (to_user_id) where to_user_id is not null;
