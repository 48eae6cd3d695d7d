-- How many customers came from which grade to which between two runs, which never change.
-- Grades are numbered from 1 in their order; 0 is none.
create table grade_move (
    kind       text     not null,
    earlier_id bigint   not null references scoring_run on delete cascade,
    later_id   bigint   not null references scoring_run on delete cascade,
    was        smallint not null,
    now        smallint not null,
    customers  int      not null,
    primary key (kind, earlier_id, later_id, was, now)
);

create index grade_move_by_later on grade_move (later_id);
create index grade_move_by_earlier on grade_move (earlier_id);
