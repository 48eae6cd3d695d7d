-- The first customers that could not be read from their sheet, so that rows of other sheets that name them can say
-- where to look.
create table import_failed_customer (
    import_id bigint   not null,
    part      smallint not null,
    number    text     not null,
    row       integer  not null,
    primary key (import_id, part, number),
    foreign key (import_id, part) references import_part on delete cascade
);
