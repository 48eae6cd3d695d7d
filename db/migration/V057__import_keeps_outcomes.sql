-- What became of each row of an imported sheet, one letter a row and a block of 4,096 rows a line: n new, u updated, s the
-- same, k left out, f failed, blank for rows that were not staged. So a million rows take a few kilobytes when they fare alike,
-- and never more than one megabyte.
create table import_outcome (
    import_id  bigint  not null references import_batch on delete cascade,
    sheet      integer not null,
    -- of the rows block * 4096 up to, not including, (block + 1) * 4096
    block      integer not null,
    states     text    not null,
    primary key (import_id, sheet, block)
);
