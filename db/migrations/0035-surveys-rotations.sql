-- A pulse that rotates: the draft is its bank of questions, and each wave of its series asks some of them. Nothing is written of the
-- order: which were asked longest ago follows from the waves.
create table surveys_rotations (
  org_id uuid not null references people_organisations (org_id),
  -- The draft with all questions; waves are of its series.
  survey_id uuid not null,
  -- Questions of one wave, weeks from one to the next, days to answer.
  each smallint not null check (each between 1 and 60),
  every_weeks smallint not null check (every_weeks between 1 and 52),
  open_days smallint not null check (open_days between 3 and 60 and open_days < every_weeks * 7),
  next_on date not null,
  -- Why the wave that was due could not be launched, in words; tried again every day.
  problem text,
  stopped_on date,
  primary key (org_id, survey_id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id)
);
select fairlead_protect('surveys_rotations');
