-- birthdays of those who are still with their firm: by month and day, and by the day of birth for the lunar calendar
create index contact_person_by_birthday on contact_person
    ((extract(month from birth_date) * 100 + extract(day from birth_date)), id) where birth_date is not null and left_on is null;
create index contact_person_by_birth_date on contact_person (birth_date) where birth_date is not null and left_on is null;
