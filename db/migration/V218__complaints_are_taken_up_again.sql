-- A complaint that was settled too early is taken up again; what was said when it was settled stays in its history.
alter table complaint_step drop constraint complaint_step_kind_check;
alter table complaint_step add constraint complaint_step_kind_check
    check (kind in ('TAKEN', 'HANDED', 'SETTLED', 'REOPENED'));
