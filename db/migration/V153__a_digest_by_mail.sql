-- Who wants the day's work by mail, and to which address: nobody until they say so.
alter table app_user add column email text check (length(email) <= 254);
alter table app_user add column digest boolean not null default false;
alter table app_user add constraint a_digest_has_an_address check (not digest or email is not null);

-- A row is written before the mail goes out, so that nobody gets two of a day, whatever is restarted when.
create table digest_sent (
    user_id  bigint      not null references app_user on delete cascade,
    day      date        not null,
    sent_at  timestamptz not null,
    primary key (user_id, day)
);
