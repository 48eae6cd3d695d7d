-- What somebody wrote in a cell instead of what the file says.
create table import_correction (
    import_id    bigint      not null,
    part         smallint    not null,
    row          integer     not null,
    field        text        not null,
    -- what stands in the cell now; an identity number is encrypted, as everywhere
    value        text,
    secret       bytea,
    -- what the file says; null where it is blank or secret
    was          text,
    -- whether the rows have been read with it
    taken_up     boolean     not null default false,
    corrected_by bigint references app_user,
    corrected_at timestamptz not null default now(),
    primary key (import_id, part, row, field),
    foreign key (import_id, part) references import_part on delete cascade,
    constraint a_correction_says_something check (value is not null or secret is not null)
);

create index correction_by_corrector on import_correction (corrected_by) where corrected_by is not null;

-- The list of a row's problems.
create index import_problem_by_row on import_problem (import_id, part, row);
