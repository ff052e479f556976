-- A rhythm for a time, such as ten minutes every working day for two weeks: its last day, and the rhythm that comes after it.
alter table conversations_series
  add column until_on date,
  add column then_cadence text check (then_cadence in ('weekly', 'fortnightly', 'monthly')),
  add column then_minutes smallint check (then_minutes between 5 and 480),
  add check (num_nulls(until_on, then_cadence, then_minutes) in (0, 3));
