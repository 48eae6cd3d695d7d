-- A first load stores customers by the million under ids in a row: one row here says that the keys of all of them are yet to be
-- computed, where match_stale would have a row for each. Whoever of them changes is named in match_stale as well.
create table match_stale_span (
    id     bigint generated always as identity primary key,
    kind   char(1) not null check (kind in ('I', 'C')),
    first  bigint  not null,
    last   bigint  not null check (last >= first)
);
