-- A contact that was logged wrongly is corrected, or withdrawn where it never took place; what it said before stays on
-- record.
alter table contact_log add column version integer not null default 0;

create table contact_change (
    id              bigint      generated always as identity primary key,
    customer_id     bigint      not null references customer on delete cascade,
    -- no foreign key: one that was withdrawn is gone
    contact_log_id  bigint      not null,
    at              timestamptz not null,
    user_id         bigint      not null references app_user,
    -- by the names of what was said, as texts
    before          jsonb       not null,
    -- null: it was withdrawn
    after           jsonb
);

create index contact_change_by_customer on contact_change (customer_id, at);
create index contact_change_by_contact on contact_change (contact_log_id, id);
create index contact_change_by_user on contact_change (user_id);
