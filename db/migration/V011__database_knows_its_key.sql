-- Which master key the encrypted columns belong to: a fingerprint, from which the key cannot be found.
create table secret_key_check (
    only_row     boolean     primary key default true check (only_row),
    fingerprint  text        not null,
    created_at   timestamptz not null default now()
);
