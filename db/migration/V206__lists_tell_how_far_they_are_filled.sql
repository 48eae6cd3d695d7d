-- Of a list that the background fills: how many customers come into it, and how many are in it already. The row goes with the work.
create table list_filling (
    list_id bigint primary key references customer_list on delete cascade,
    found   integer not null,
    stored  integer not null default 0
);
