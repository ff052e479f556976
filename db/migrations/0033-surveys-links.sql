-- A link is checked against its survey and its person, not against the invitation: rows of both that were written by one launch are
-- looked up by the wrong index as long as nothing is known about them, which took minutes for ten thousand people.
alter table surveys_links drop constraint surveys_links_org_id_survey_id_person_id_fkey;
alter table surveys_links add foreign key (org_id, survey_id) references surveys_surveys (org_id, id);
alter table surveys_links add foreign key (org_id, person_id) references people_persons (org_id, id);
