-- A roster that is or was written as a workbook behind the page. The file lies in the data folder until it expires.
create table roster_export (
    id             bigint generated always as identity primary key,
    -- the file's name on the disk, which nobody guesses
    file           uuid        not null default gen_random_uuid(),
    -- the address of the roster, and whether all columns are wanted or those of the address
    roster         text        not null,
    all_columns    boolean     not null,
    -- the name for people, and for programs that know ASCII names only
    name           text        not null,
    plain_name     text        not null,
    locale         text        not null,
    -- what the audit says of it whenever the file leaves
    told           jsonb       not null,
    state          text        not null default 'QUEUED' check (state in
                       ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- how many customers there were when it was asked for, and how many are written
    total          bigint      not null,
    done           bigint      not null default 0,
    bytes          bigint,
    -- what its reader could see when it was written: who sees less since does not get the file
    sights         text[]      not null default '{}',
    cancel_wanted  boolean     not null default false,
    requested_by   bigint      not null references app_user,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    expires_at     timestamptz,
    -- when the reader was told how it ended
    seen_at        timestamptz
);

-- one at a time for each reader
create unique index roster_export_at_work on roster_export (requested_by) where state in ('QUEUED', 'RUNNING');
create index roster_export_by_requester on roster_export (requested_by, id desc);
create index roster_export_unseen on roster_export (requested_by)
    where seen_at is null and state in ('DONE', 'FAILED');
