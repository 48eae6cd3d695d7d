-- What an import takes from one sheet of its workbook. The parts are stored in the order of their numbers, customers
-- before what names them, all in one transaction. Each ledger balances once the rows are checked; the import's own is
-- their sum.
create table import_part (
    import_id  bigint   not null references import_batch on delete cascade,
    part       smallint not null check (part > 0),
    -- index in the workbook, from 0
    sheet      integer  not null check (sheet >= 0),
    sheet_name text     not null,
    subject    text     not null,
    mapping    jsonb    not null,
    rows_read  bigint   not null default 0,
    created    bigint   not null default 0,
    updated    bigint   not null default 0,
    unchanged  bigint   not null default 0,
    skipped    bigint   not null default 0,
    failed     bigint   not null default 0,
    -- what reading has told, and further counts such as orders and minimal archives
    report     jsonb    not null,
    primary key (import_id, part),
    constraint a_sheet_is_taken_once unique (import_id, sheet)
);

insert into import_part (import_id, part, sheet, sheet_name, subject, mapping, rows_read, created, updated, unchanged,
    skipped, failed, report)
select id, 1, coalesce(sheet, 0), coalesce(report -> 'reading' ->> 'sheet', ''), subject, mapping, rows_read, created,
    updated, unchanged, skipped, failed,
    case when report = '{}' then '{"reading": {"read": 0, "staged": -1, "skipped": 0, "failed": 0, "skippedBy": {},
        "failedBy": {}, "changedBy": {}}, "counts": {}, "skipped": {}, "failed": {}}' else report end
from import_batch where subject is not null;

alter table import_batch drop column subject, drop column sheet, drop column mapping, drop column report;

alter table import_problem add column part smallint not null default 1;
alter table import_problem alter column part drop default, drop constraint import_problem_pkey,
    add primary key (import_id, part, seq),
    add foreign key (import_id, part) references import_part on delete cascade;

-- rows that wait for their confirmation are still theirs
do $$
declare
    staged text;
begin
    for staged in select tablename from pg_tables
        where schemaname = current_schema() and tablename ~ '^import_stage_[0-9]+$'
    loop
        execute format('alter table %I rename to %I', staged, staged || '_1');
    end loop;
end $$;
