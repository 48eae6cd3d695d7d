-- One contact with a customer each: channel, direction, content, satisfaction, complaint, next step.
create table contact_log (
    id                 bigint generated always as identity primary key,
    customer_id        bigint      not null references customer on delete cascade,
    contact_person_id  bigint references contact_person on delete set null,
    occurred_at        timestamp   not null,
    channel            text        not null,
    direction          text        not null default 'OUT' check (direction in ('OUT', 'IN')),
    content            text,
    answered           boolean     not null default true,
    satisfaction       smallint check (satisfaction between 1 and 5),
    complaint          boolean     not null default false,
    complaint_state    text check (complaint_state in ('OPEN', 'HANDLED')),
    complaint_outcome  text,
    next_step          text,
    next_on            date,
    next_done_at       timestamptz,
    author_id          bigint references app_user,
    import_id          bigint,
    created_at         timestamptz not null default now()
);

create index contact_log_by_customer on contact_log (customer_id, occurred_at desc, id desc);
create index contact_log_by_person on contact_log (contact_person_id) where contact_person_id is not null;
create index contact_log_by_author on contact_log (author_id, next_on) where author_id is not null;
create index contact_log_by_next_day on contact_log (next_on, id) where next_on is not null and next_done_at is null;
create index contact_log_by_import on contact_log (import_id) where import_id is not null;
