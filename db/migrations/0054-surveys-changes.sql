-- A survey that asks the teams of a change, and who asked the people team for it.
alter table surveys_surveys
  add column change_id uuid,
  add column asked_by_id uuid,
  add foreign key (org_id, change_id) references changes_changes (org_id, id),
  add foreign key (org_id, asked_by_id) references people_persons (org_id, id);
create index surveys_surveys_change on surveys_surveys (org_id, change_id) where change_id is not null;
create index surveys_surveys_asked on surveys_surveys (org_id) where state = 'draft' and asked_by_id is not null;
