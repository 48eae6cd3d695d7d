-- What is wanted of very many members is done in the background; until then this is what it was to be.
alter table list_action
    add column state        text not null default 'DONE' check (state in ('WAITING', 'DONE', 'REFUSED', 'FAILED')),
    -- how many members its author was told there are
    add column agreed       integer,
    add column new_owner    bigint references app_user,
    add column every_days   integer,
    add column channel      text;

create index list_action_by_new_owner on list_action (new_owner) where new_owner is not null;
