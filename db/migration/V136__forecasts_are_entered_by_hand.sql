-- What people expect, kept beside what is computed. A changed forecast is a new row; the earlier one ends, and stays, so that
-- what was expected when a month began can be held against what came.
create table entered_forecast (
    id          bigint generated always as identity primary key,
    measure     text        not null check (measure <> ''),
    -- of all, or of one part: a dimension and its key
    part        text        not null,
    part_key    text        not null,
    month       date        not null check (extract(day from month) = 1),
    value       numeric     not null,
    reason      text        check (length(reason) <= 500),
    author_id   bigint      not null references app_user,
    entered_at  timestamptz not null,
    -- by a later version, or taken back
    ended_at    timestamptz,
    ended_by    bigint references app_user,
    taken_back  boolean     not null default false,
    constraint only_what_ended_is_taken_back check (ended_at is not null or not taken_back)
);

create unique index entered_forecast_that_stands on entered_forecast (measure, part, part_key, month) where ended_at is null;
create index entered_forecast_by_part on entered_forecast (measure, part, part_key, month, entered_at);
create index entered_forecast_by_author on entered_forecast (author_id);
create index entered_forecast_by_ender on entered_forecast (ended_by) where ended_by is not null;
