-- Imports that can be taken back: a row each since it was stored, and what became of taking it back.
create table import_undo (
    import_id     bigint      primary key references import_batch on delete cascade,
    stored_at     timestamptz not null,
    -- null: nobody has asked for it
    state         text        check (state in ('QUEUED', 'RUNNING', 'UNDONE', 'FAILED')),
    requested_by  bigint references app_user,
    requested_at  timestamptz,
    finished_at   timestamptz,
    -- rows that went, fields that have their former value again, records and fields that were kept
    removed       bigint      not null default 0,
    restored      bigint      not null default 0,
    kept          bigint      not null default 0,
    -- why it failed: message code
    problem       text,
    constraint somebody_asked_for_it check ((state is null) = (requested_at is null))
);

create index undo_by_requester on import_undo (requested_by) where requested_by is not null;

-- How far it is; apart, because taking back works on one snapshot of the database and writes import_undo in the end.
create table import_undo_progress (
    import_id  bigint  primary key references import_undo on delete cascade,
    done       integer not null,
    total      integer not null
);

-- The first records and fields that taking back kept, with the reason.
create table import_kept (
    import_id  bigint  not null references import_undo on delete cascade,
    seq        integer not null,
    record     text    not null,
    -- number of the customer, and what people know the record by
    customer   text,
    name       text,
    -- the column; null for the record as a whole
    field      text,
    -- EDITED, LATER (cause: the import), HAS (cause: the table of what hangs on it), TAKEN or GONE
    reason     text    not null,
    cause      text,
    primary key (import_id, seq)
);
