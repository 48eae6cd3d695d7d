-- Lists are found by the present team of who made them, as views are: customers and rights go by it too.
alter table customer_list drop column team_id;

-- What waits for the background can be ended.
alter table list_action drop constraint list_action_state_check;
alter table list_action add constraint list_action_state_check
    check (state in ('WAITING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED'));
