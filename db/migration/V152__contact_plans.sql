-- How often customers of a kind and grade are to be contacted. Who is due follows from it and from the last contact: nothing
-- is stored for each customer. Of several plans that fit the one with the shortest interval counts.
create table contact_plan (
    id          bigint generated always as identity primary key,
    name        text        not null check (name <> '' and length(name) <= 60),
    kind        char(1) check (kind in ('I', 'C')),
    grade_kind  text check (grade_kind in ('VALUE', 'RELATIONSHIP')),
    grade       text,
    every_days  integer     not null check (every_days between 1 and 730),
    channel     text        not null,
    active      boolean     not null default true,
    created_by  bigint      not null references app_user,
    created_at  timestamptz not null,
    constraint a_grade_is_of_a_kind check ((grade_kind is null) = (grade is null)),
    constraint grades_of_plans check (grade_kind is null or (grade_kind = 'VALUE' and grade in ('A', 'B', 'C', 'D'))
        or (grade_kind = 'RELATIONSHIP' and grade in ('R1', 'R2', 'R3', 'R4', 'R5')))
);

create index contact_plan_by_creator on contact_plan (created_by);
