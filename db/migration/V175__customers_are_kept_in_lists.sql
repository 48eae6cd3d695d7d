-- A roster that is kept under a name: its members as they were that moment, or its filter, which is asked at each look.
create table customer_list (
    id          bigint generated always as identity primary key,
    name        text        not null check (name <> '' and length(name) <= 60),
    live        boolean     not null,
    -- the address of the roster it was made from
    roster      text        not null check (length(roster) <= 4000),
    sharing     text        not null check (sharing in ('PRIVATE', 'TEAM', 'ALL')),
    -- the team it is shared with
    team_id     bigint references team,
    made_by     bigint      not null references app_user,
    made_at     timestamptz not null
);

create index customer_list_by_maker on customer_list (made_by, id desc);
create index customer_list_by_team on customer_list (team_id, id desc) where team_id is not null;
create index customer_list_by_sharing on customer_list (sharing, id desc);

create table customer_list_member (
    list_id      bigint not null references customer_list on delete cascade,
    customer_id  bigint not null references customer on delete cascade,
    primary key (list_id, customer_id)
);

create index list_member_by_customer on customer_list_member (customer_id);
