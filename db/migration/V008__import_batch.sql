-- One uploaded workbook and all that became of it. The ledger balances once the rows are checked:
-- rows_read = created + updated + unchanged + skipped + failed.
create table import_batch (
    id             bigint generated always as identity primary key,
    state          text        not null default 'UPLOADED' check (state in
                       ('UPLOADED', 'QUEUED', 'READING', 'CHECKING', 'READY', 'STORING', 'DONE', 'FAILED', 'CANCELLED')),
    subject        text,
    file_name      text        not null,
    file_size      bigint      not null,
    file_sha256    text        not null,
    -- name of the kept file below the data folder's imports/
    file_stored    text        not null,
    sheet          integer,
    mapping        jsonb       not null default '{}',
    options        jsonb       not null default '{}',
    progress_done  bigint      not null default 0,
    progress_total bigint      not null default 0,
    rows_read      bigint      not null default 0,
    created        bigint      not null default 0,
    updated        bigint      not null default 0,
    unchanged      bigint      not null default 0,
    skipped        bigint      not null default 0,
    failed         bigint      not null default 0,
    -- why it failed as a whole: message code and arguments
    problem        jsonb,
    -- further counts for preview and report, such as orders and minimal archives
    report         jsonb       not null default '{}',
    cancel_wanted  boolean     not null default false,
    uploaded_by    bigint references app_user,
    confirmed_by   bigint references app_user,
    uploaded_at    timestamptz not null default now(),
    started_at     timestamptz,
    ready_at       timestamptz,
    confirmed_at   timestamptz,
    finished_at    timestamptz,
    constraint a_finished_ledger_balances
        check (state not in ('READY', 'DONE') or rows_read = created + updated + unchanged + skipped + failed)
);

create index import_by_time on import_batch (uploaded_at desc, id desc);
create index import_by_uploader on import_batch (uploaded_by, id desc);
create index import_by_confirmer on import_batch (confirmed_by) where confirmed_by is not null;
create index import_by_file on import_batch (file_sha256);

-- The first problems of a batch by sheet, row and column (bounded by the importer; the ledger counts them all).
create table import_problem (
    import_id  bigint  not null references import_batch on delete cascade,
    seq        integer not null,
    sheet      text    not null,
    row        bigint  not null,
    -- header as written in the file, and the field it was mapped to
    header     text,
    field      text,
    severity   text    not null check (severity in ('ERROR', 'WARNING', 'SKIPPED')),
    code       text    not null,
    args       jsonb   not null default '[]',
    value      text,
    primary key (import_id, seq)
);

create table mapping_profile (
    id          bigint generated always as identity primary key,
    name        text        not null constraint profile_name_is_unique unique check (name <> '' and length(name) <= 80),
    subject     text        not null,
    -- normalised headers in order, to recognise the same layout when it comes again
    headers     text        not null,
    mapping     jsonb       not null,
    options     jsonb       not null default '{}',
    created_by  bigint references app_user,
    created_at  timestamptz not null default now(),
    used_at     timestamptz
);

create index profile_by_headers on mapping_profile (subject, md5(headers));
create index profile_by_creator on mapping_profile (created_by) where created_by is not null;

alter table customer add constraint customer_comes_from_import foreign key (import_id) references import_batch on delete set null;
alter table customer_change add foreign key (import_id) references import_batch on delete set null;
alter table contact_person add foreign key (import_id) references import_batch on delete set null;
alter table sales_transaction add foreign key (import_id) references import_batch on delete set null;
alter table receivable add foreign key (import_id) references import_batch on delete set null;
alter table receivable_payment add foreign key (import_id) references import_batch on delete set null;
alter table contact_log add foreign key (import_id) references import_batch on delete set null;
