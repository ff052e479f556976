-- An action says what kind of finding it answers, who began it, whether it was called off before anybody was told, and in which later
-- wave people are asked whether it helped.
alter table surveys_actions
  add column finding_kind text not null check (finding_kind in ('factor', 'question', 'topic')),
  add column made_by_id uuid,
  add column withdrawn_on date,
  add column asked_in_id uuid,
  add foreign key (org_id, made_by_id) references people_persons (org_id, id),
  add foreign key (org_id, asked_in_id) references surveys_surveys (org_id, id);
