alter table import_undo drop constraint import_undo_state_check;
alter table import_undo add constraint import_undo_state_check
    check (state in ('QUEUED', 'RUNNING', 'UNDONE', 'FAILED', 'CANCELLED'));

-- Beside the progress, since taking back writes import_undo on its own snapshot in the end.
alter table import_undo_progress add column cancel_wanted boolean not null default false;
