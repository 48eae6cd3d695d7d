-- Who assigns customers sets by when a colleague's complaint is to be settled; its history tells so.
alter table complaint_step drop constraint complaint_step_kind_check;
alter table complaint_step add constraint complaint_step_kind_check
    check (kind in ('TAKEN', 'HANDED', 'SETTLED', 'REOPENED', 'DUE'));
