-- A file that belongs to a customer. Its bytes lie in the data folder under their SHA-256; those that no row names any more
-- are cleared at night.
create table customer_attachment (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer on delete cascade,
    name         text        not null check (name <> '' and length(name) <= 200),
    media_type   text        not null,
    size         bigint      not null check (size > 0),
    sha256       bytea       not null check (octet_length(sha256) = 32),
    at           timestamptz not null,
    user_id      bigint      not null references app_user
);

create index attachment_by_customer on customer_attachment (customer_id, id desc);
create index attachment_by_user on customer_attachment (user_id);
create index attachment_by_content on customer_attachment (sha256);
