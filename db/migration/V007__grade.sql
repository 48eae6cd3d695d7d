-- Grades with their history: computed ones name their rule and run, hand-set ones their author, reason and expiry.
create table customer_grade (
    id            bigint generated always as identity primary key,
    customer_id   bigint      not null references customer on delete cascade,
    kind          text        not null check (kind in ('VALUE', 'CREDIT', 'RELATIONSHIP')),
    grade         text        not null,
    source        text        not null check (source in ('COMPUTED', 'HAND')),
    rule_version  text,
    since         timestamptz not null default now(),
    until         timestamptz,
    reason        text,
    author_id     bigint references app_user,
    expires_on    date,
    constraint a_grade_set_by_hand_has_author_reason_and_expiry
        check (source = 'COMPUTED' or (author_id is not null and reason <> '' and expires_on is not null))
);

create unique index one_current_grade_of_a_kind on customer_grade (customer_id, kind) where until is null;
create index grade_history on customer_grade (customer_id, kind, since desc);
create index grade_by_author on customer_grade (author_id) where author_id is not null;
