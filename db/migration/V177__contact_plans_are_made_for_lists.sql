-- A plan for those to whom an action of a list was done.
alter table contact_plan add column list_action_id bigint references list_action;

create index contact_plan_by_list_action on contact_plan (list_action_id) where list_action_id is not null;
