-- What an administrator decided for one field and one role. Without a row the field's sensitivity decides, and whoever
-- may change the customer may change the field.
create table field_right (
    role        text    not null check (role in ('SALES', 'MANAGER', 'ADMIN', 'AUDITOR')),
    subject     text    not null check (subject in ('INDIVIDUAL', 'CORPORATE', 'CONTACT_PERSON')),
    field       text    not null check (field ~ '^[A-Za-z0-9]{1,60}$'),
    sight       text check (sight in ('PLAIN', 'MASKED', 'HIDDEN')),
    may_change  boolean not null default true,
    changed_at  timestamptz not null default now(),
    changed_by  bigint  not null references app_user,
    primary key (role, subject, field)
);

-- looked up when a user is taken away, never otherwise
create index field_right_changed_by on field_right (changed_by);
