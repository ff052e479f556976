-- Surveys: what is asked, of whom, and what was answered. Who was asked and what was answered are never joined: an answer knows
-- the group it is counted in, not the person, and carries no time. Nothing but this room reads `surveys_ballots`.
create table surveys_surveys (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  title text not null check (char_length(title) between 3 and 140),
  purpose text check (char_length(purpose) between 1 and 2000),
  kind text not null check (kind in ('engagement', 'pulse', 'clarity', 'wellbeing', 'readiness', 'onboarding', 'exit', 'custom')),
  -- `named` answers are marked with who gave them, and everybody is told so before the first question.
  mode text not null check (mode in ('anonymous', 'named')),
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'open', 'closed', 'shared', 'cancelled')),
  definition jsonb not null,
  -- Waves of one series are compared question by question.
  series_id uuid not null,
  wave smallint not null,
  made_by_id uuid,
  -- Who is to be asked, and by which attributes the report may break down; people are only looked up at launch.
  audience jsonb not null,
  breakdowns jsonb not null default '[]',
  -- First and last day on which it can be answered.
  opens_on date,
  closes_on date check (closes_on >= opens_on),
  -- Fixed at launch. A group is shown from `least` people on, a comment from `least_comments`.
  least smallint not null default 6 check (least >= 6),
  least_comments smallint not null default 10 check (least_comments >= 10 and least_comments >= least),
  launched_at timestamptz,
  closed_at timestamptz,
  shared_at timestamptz,
  -- Who answers for what follows from the results.
  action_owner_id uuid,
  -- How many were invited as of launch, and how many of each unit with all below it and of each level; no names.
  invited integer not null default 0,
  -- The organisation tree as of launch, in preorder, the whole organisation first: [{"id": team or null, "name", "parent": place or -1, "invited"}].
  units jsonb not null default '[]',
  -- [{"code", "title", "levels": [..], "invited": [..]}]; a level is stored as its place from 1, 0 when it is not known.
  attributes jsonb not null default '[]',
  -- Reminders sent by themselves (after 3 and 5 days), the day of the latest one, and the day of the mail before the close.
  reminders smallint not null default 0,
  reminded_on date,
  closing_mailed_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, made_by_id) references people_persons (org_id, id),
  foreign key (org_id, action_owner_id) references people_persons (org_id, id)
);
create index surveys_surveys_series on surveys_surveys (org_id, series_id, wave);
select fairlead_protect('surveys_surveys');

-- Who was asked. Kept apart from answers; `answered` is the only trace of having answered.
create table surveys_invitations (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  person_id uuid not null,
  -- Random; the name under which a draft is kept.
  ticket uuid not null,
  -- Place of the unit in `surveys_surveys.units`, and one byte for the level of each attribute, as of launch.
  unit integer not null,
  levels bytea not null,
  -- Without e-mail: answers with one of the codes printed for the unit.
  by_code boolean not null,
  opened boolean not null default false,
  answered boolean not null default false,
  primary key (org_id, survey_id, person_id),
  unique (org_id, survey_id, ticket),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index surveys_invitations_person on surveys_invitations (org_id, person_id) where not answered;
select fairlead_protect('surveys_invitations');

-- Personal links, by the SHA-256 of their secret; the secret itself is only in the mail. A reminder brings another one.
create table surveys_links (
  org_id uuid not null references people_organisations (org_id),
  link_hash text not null,
  survey_id uuid not null,
  person_id uuid not null,
  primary key (org_id, link_hash),
  foreign key (org_id, survey_id, person_id) references surveys_invitations (org_id, survey_id, person_id)
);
create index surveys_links_person on surveys_links (org_id, survey_id, person_id);
select fairlead_protect('surveys_links');

-- Codes for people without e-mail, handed out unlinked: one ballot each, counted in the unit they were printed for.
create table surveys_codes (
  org_id uuid not null references people_organisations (org_id),
  code_hash text not null,
  survey_id uuid not null,
  ticket uuid not null,
  unit integer not null,
  used boolean not null default false,
  primary key (org_id, code_hash),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id)
);
create index surveys_codes_survey on surveys_codes (org_id, survey_id, unit);
select fairlead_protect('surveys_codes');

-- What somebody has answered so far: removed when they hand it in, and at close.
create table surveys_drafts (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  ticket uuid not null,
  answers jsonb not null,
  primary key (org_id, survey_id, ticket),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id)
);
select fairlead_protect('surveys_drafts');

-- One row for each who answered. `id` is random, not made from time; at close all rows are written anew, under new random ids and
-- in their order.
create table surveys_ballots (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  id uuid not null,
  unit integer not null,
  levels bytea not null,
  answers bytea not null,
  -- Only of named surveys.
  person_id uuid,
  primary key (org_id, survey_id, id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index surveys_ballots_person on surveys_ballots (org_id, person_id) where person_id is not null;
select fairlead_protect('surveys_ballots');

-- What people wrote, not joined to their other answers nor to each other: only to the unit.
create table surveys_comments (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  id uuid not null,
  question text not null,
  unit integer not null,
  language text not null,
  body text not null check (char_length(body) between 1 and 10000),
  -- Only of named surveys.
  person_id uuid,
  primary key (org_id, survey_id, id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('surveys_comments');

-- What may be shown of a closed survey, worked out once at close from who answered, the same for every reader; never changed.
create table surveys_plans (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  least smallint not null,
  -- Released groups: [{"unit": place, "attribute": place or null, "level": from 1 or null, "n": people}]; and for each unit the
  -- place of the one whose results its people see: itself or a broader one, -1 for none.
  released jsonb not null,
  instead jsonb not null,
  -- SHA-256 of the above, printed in reports and exports.
  fingerprint text not null,
  made_at timestamptz not null,
  primary key (org_id, survey_id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id)
);
select fairlead_protect('surveys_plans');

-- "You said, we decided, we did": what a finding led to.
create table surveys_actions (
  org_id uuid not null references people_organisations (org_id),
  survey_id uuid not null,
  id uuid not null,
  unit integer not null,
  -- The question or factor it answers.
  finding text not null,
  you_said text not null check (char_length(you_said) between 1 and 280),
  we_decided text check (char_length(we_decided) between 1 and 280),
  -- What was made of it: an aim, a task, a decision or a conversation.
  link_kind text check (link_kind in ('aim', 'task', 'decision', 'conversation')),
  link_id uuid,
  we_did text check (char_length(we_did) between 1 and 280),
  owner_id uuid not null,
  made_on date not null,
  published_on date,
  done_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, survey_id) references surveys_surveys (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id)
);
create index surveys_actions_survey on surveys_actions (org_id, survey_id);
create index surveys_actions_owner on surveys_actions (org_id, owner_id);
select fairlead_protect('surveys_actions');
