-- Views on a person: a survey with raters of several kinds. Who answers is chosen by the subject and agreed with who answers for them.
-- Ballots of such a survey know the kind of rater (place of the unit), never the rater.
alter table surveys_surveys drop constraint surveys_surveys_mode_check;
alter table surveys_surveys add constraint surveys_surveys_mode_check check (mode in ('anonymous', 'named', 'multirater'));
alter table surveys_surveys drop constraint surveys_surveys_least_check;
alter table surveys_surveys add constraint surveys_surveys_least_check
  check (least >= case mode when 'multirater' then 5 else 6 end);

create table surveys_subjects (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  subject_id uuid not null,
  -- Days to answer once it is agreed.
  open_days smallint not null check (open_days between 3 and 60),
  proposed_at timestamptz,
  -- Who agreed to the raters, and whether the manager's own answers may be shown as theirs; without that they are not asked.
  agreed_by_id uuid,
  manager_id uuid,
  -- Why the list was given back.
  note text check (char_length(note) between 1 and 2000),
  -- Who else reads the report, as the subject says.
  readers jsonb not null default '[]',
  primary key (org_id, survey_id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id),
  foreign key (org_id, subject_id) references people_persons (org_id, id),
  foreign key (org_id, agreed_by_id) references people_persons (org_id, id),
  foreign key (org_id, manager_id) references people_persons (org_id, id)
);
create index surveys_subjects_subject on surveys_subjects (org_id, subject_id);
select fairlead_protect('surveys_subjects');

create table surveys_raters (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  person_id uuid not null,
  category text not null check (category in ('peers', 'reports', 'others')),
  primary key (org_id, survey_id, person_id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index surveys_raters_person on surveys_raters (org_id, person_id);
select fairlead_protect('surveys_raters');
