-- What a value means that is none of a field's options, or that names no user: decided once, used in every import.
create table value_mapping (
    id         bigint generated always as identity primary key,
    subject    text        not null,
    field      text        not null,
    -- as compared, and as first written
    normalised text        not null,
    raw        text        not null,
    -- key of the option or id of the user; empty for a blank
    target     text        not null,
    created_by bigint references app_user,
    created_at timestamptz not null default now(),
    constraint a_value_means_one_thing unique (subject, field, normalised)
);

create index value_mapping_by_creator on value_mapping (created_by) where created_by is not null;

-- The unknown values that reading a sheet met, each once.
create table import_unknown_value (
    import_id  bigint   not null,
    part       smallint not null,
    field      text     not null,
    normalised text     not null,
    raw        text     not null,
    rows       bigint   not null,
    primary key (import_id, part, field, normalised),
    foreign key (import_id, part) references import_part on delete cascade
);
