-- When the scores by customer of a run were dropped; the run itself and its summary stay.
alter table scoring_run add column dropped_at timestamptz;
