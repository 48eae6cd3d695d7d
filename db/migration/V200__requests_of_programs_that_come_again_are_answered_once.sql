-- What a program sent under a key of its own, for a day: sent again it is not done again, but answered as before.
create table api_request (
    user_id       bigint      not null references app_user on delete cascade,
    key           text        not null check (length(key) between 1 and 200),
    -- method, address and length of what was sent
    request       text        not null,
    at            timestamptz not null,
    -- null while it is worked on, or since that was cut off
    status        integer,
    location      text,
    content_type  text,
    body          bytea,
    primary key (user_id, key)
);

create index api_request_by_time on api_request (at);
