create table customer_note (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer on delete cascade,
    text         text        not null check (text <> '' and length(text) <= 1000),
    -- stands above the others
    pinned       boolean     not null default false,
    author_id    bigint      not null references app_user,
    at           timestamptz not null,
    -- when its author changed it last
    edited_at    timestamptz,
    version      integer     not null default 0
);

create index note_by_customer on customer_note (customer_id, pinned desc, id desc);
create index note_by_author on customer_note (author_id);

-- The customers a user has starred.
create table favourite (
    user_id      bigint      not null references app_user,
    customer_id  bigint      not null references customer on delete cascade,
    at           timestamptz not null,
    primary key (user_id, customer_id)
);

create index favourite_by_time on favourite (user_id, at desc);
create index favourite_by_customer on favourite (customer_id);

-- The archives a user has opened last; only a few of each user are kept.
create table customer_visit (
    user_id      bigint      not null references app_user,
    customer_id  bigint      not null references customer on delete cascade,
    at           timestamptz not null,
    primary key (user_id, customer_id)
);

create index visit_by_time on customer_visit (user_id, at desc);
create index visit_by_customer on customer_visit (customer_id);
