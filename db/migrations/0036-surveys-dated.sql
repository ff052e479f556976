-- A survey that is open all the time and asks each person once, some days after they began, moved or before they leave. Always with
-- names, which everybody is told before the first question.
create table surveys_dated (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  -- The first position of somebody, a later one, or their last day.
  since text not null check (since in ('joining', 'moving', 'leaving')),
  -- Days after that day; before it for `leaving`.
  days smallint not null check (days between 0 and 365),
  -- Days to answer.
  within_days smallint not null check (within_days between 3 and 60),
  primary key (org_id, survey_id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id)
);
select fairlead_protect('surveys_dated');

-- The last day of one person, where it is not that of the survey; the day on which they were reminded.
alter table surveys_invitations add until_on date;
alter table surveys_invitations add reminded_on date;
