-- Rosters by grade read everybody who has a grade by hand apart from all others.
create index grades_by_hand on customer_grade (customer_id, kind) include (grade) where source = 'HAND' and until is null;
