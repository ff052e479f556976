-- A ticket is looked up by itself. The key before began like the primary key, and with the survey alone found all who were asked: a
-- planner that has not counted a survey of this very minute took the one for the other.
alter table surveys_invitations drop constraint surveys_invitations_org_id_survey_id_ticket_key;
alter table surveys_invitations add unique (org_id, ticket);
alter table surveys_codes add unique (org_id, ticket);
