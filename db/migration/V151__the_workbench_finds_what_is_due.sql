-- What the workbench asks each morning, of one's own customers (through customer_by_owner) and of everybody's (by the day alone).
create index contact_log_promised on contact_log (customer_id, next_on) where next_on is not null and next_done_at is null;
create index receivable_open_by_customer on receivable (customer_id, due_on) where settled_on is null;
-- birthdays and anniversaries come round by month and day
create index individual_by_birthday on individual_customer
    ((extract(month from birth_date) * 100 + extract(day from birth_date)), id) where birth_date is not null;
create index individual_by_anniversary on individual_customer
    ((extract(month from wedding_anniversary) * 100 + extract(day from wedding_anniversary)), id)
    where wedding_anniversary is not null;
