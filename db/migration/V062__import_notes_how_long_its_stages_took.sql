-- When the present stage of an import began, and how long checking and storing took: what the next import goes by when
-- it tells how long it will take.
alter table import_batch add column stage_at timestamptz, add column checking_ms bigint, add column storing_ms bigint;
