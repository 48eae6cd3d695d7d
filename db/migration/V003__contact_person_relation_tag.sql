-- Who stands behind a customer and how customers stand to each other.
create table contact_person (
    id                 bigint generated always as identity primary key,
    customer_id        bigint      not null references customer on delete cascade,
    name               text        not null check (name <> ''),
    gender             text,
    department         text,
    position           text,
    mobile             text,
    phone              text,
    email              text,
    wechat             text,
    superior_id        bigint references contact_person on delete set null,
    decision_role      text check (decision_role in ('DECIDER', 'INFLUENCER', 'GATEKEEPER', 'USER', 'BUYER')),
    influence          smallint check (influence between 1 and 5),
    attitude           text check (attitude in ('SUPPORTS', 'NEUTRAL', 'OPPOSES')),
    last_contacted_on  date,
    birth_date         date,
    remarks            text,
    import_id          bigint,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    version            integer     not null default 0,
    constraint nobody_is_their_own_superior check (superior_id <> id)
);

create index contact_person_by_customer on contact_person (customer_id, name);
create index contact_person_by_superior on contact_person (superior_id) where superior_id is not null;
create index contact_person_by_mobile_end on contact_person (reverse(mobile) text_pattern_ops) where mobile is not null;
create index contact_person_by_import on contact_person (import_id) where import_id is not null;

create table customer_relation (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer on delete cascade,
    other_id     bigint      not null references customer on delete cascade,
    kind         text        not null check (kind in ('RELATIVE', 'FRIEND', 'NEIGHBOUR', 'COLLEAGUE', 'CLASSMATE',
                                                      'PARENT_COMPANY', 'HEAD_OFFICE', 'PARTNER', 'EMPLOYER', 'OTHER')),
    note         text,
    created_at   timestamptz not null default now(),
    created_by   bigint references app_user,
    constraint customer_relation_is_unique unique (customer_id, other_id, kind),
    constraint nobody_relates_to_themselves check (customer_id <> other_id)
);

create index relation_by_other on customer_relation (other_id);
create index relation_by_creator on customer_relation (created_by) where created_by is not null;

create table tag (
    id    bigint generated always as identity primary key,
    name  text not null constraint tag_name_is_unique unique check (name <> '' and length(name) <= 40)
);

create table customer_tag (
    customer_id  bigint      not null references customer on delete cascade,
    tag_id       bigint      not null references tag on delete cascade,
    created_at   timestamptz not null default now(),
    created_by   bigint references app_user,
    primary key (customer_id, tag_id)
);

create index customer_tag_by_tag on customer_tag (tag_id, customer_id);
create index customer_tag_by_creator on customer_tag (created_by) where created_by is not null;
