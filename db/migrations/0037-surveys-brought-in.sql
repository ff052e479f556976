-- Answers that were given somewhere else: each row may stand for more or fewer people than one, and how many were asked is known of
-- the whole only, or not at all.
alter table surveys_ballots add column weight double precision check (weight > 0 and weight < 1000000);
alter table surveys_surveys add column invited_known text not null default 'all' check (invited_known in ('all', 'whole', 'none'));
