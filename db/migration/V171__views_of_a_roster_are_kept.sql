-- A roster as somebody wants to see it again: what its address says of filters, columns and order, without a place in it.
create table roster_view (
    id          bigint generated always as identity primary key,
    owner_id    bigint      not null references app_user,
    name        text        not null check (name <> '' and length(name) <= 40),
    -- who else may open it; what they see in it is what they may see anyway
    sharing     text        not null check (sharing in ('PRIVATE', 'TEAM', 'ALL')),
    query       text        not null check (length(query) <= 4000),
    changed_at  timestamptz not null,
    constraint a_person_names_a_view_once unique (owner_id, name)
);

create index roster_view_shared on roster_view (sharing, id) where sharing <> 'PRIVATE';

-- How a person's roster begins; nothing of either: as the house has it.
create table roster_preference (
    user_id  bigint primary key references app_user,
    view_id  bigint references roster_view on delete set null,
    columns  text[] check (cardinality(columns) between 1 and 30)
);

create index roster_preference_by_view on roster_preference (view_id) where view_id is not null;
