-- Indexes that a first load has set aside and that are yet to be made anew, in the order of making. Whoever makes one takes it out
-- in the same transaction; beforeEachMigrate.sql makes them before a migration changes anything.
create table late_index (
    name        text primary key,
    definition  text not null,
    place       bigint generated always as identity
);
