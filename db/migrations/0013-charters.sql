-- Charters: what a role is for, agreed by the person and who answers for them.

-- One version of a person's charter. Never more than one that is being written and one in force.
create table charters_charters (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  placement_id uuid not null,
  -- The title of that placement: a charter of an earlier post is not shown to who answers for the person now.
  title text not null,
  version integer not null check (version >= 1),
  state text not null default 'draft' check (state in ('draft', 'offered', 'acknowledged', 'superseded', 'archived')),
  purpose text not null default '' check (char_length(purpose) <= 280),
  purpose_aim_id uuid,
  not_mine jsonb not null default '[]',
  success jsonb not null default '[]',
  -- [{who, gives, gets}]
  works_with jsonb not null default '[]',
  standards jsonb not null default '[]',
  review_on date,
  -- Whether everybody may read title, purpose and own decisions once it is in force.
  exemplar boolean not null default false,
  drafted_by uuid,
  offered_by uuid,
  offered_at timestamptz,
  acknowledged_at timestamptz,
  -- The line manager whose side agreed; another one later has to acknowledge it again.
  manager_id uuid,
  created_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, placement_id) references people_placements (org_id, id),
  foreign key (org_id, purpose_aim_id) references aims_aims (org_id, id),
  foreign key (org_id, drafted_by) references people_persons (org_id, id),
  foreign key (org_id, offered_by) references people_persons (org_id, id),
  foreign key (org_id, manager_id) references people_persons (org_id, id),
  check ((state = 'offered') <= (offered_by is not null and offered_at is not null)),
  check ((state = 'acknowledged') <= (acknowledged_at is not null))
);
create unique index charters_charters_version on charters_charters (org_id, person_id, version);
create unique index charters_charters_open on charters_charters (org_id, person_id) where state in ('draft', 'offered');
create unique index charters_charters_in_force on charters_charters (org_id, person_id) where state = 'acknowledged';
create index charters_charters_title on charters_charters (org_id, lower(title)) where exemplar and state = 'acknowledged';
select fairlead_protect('charters_charters');

-- What somebody answers for. A responsibility keeps its id from version to version: tasks and procedures hang on it.
create table charters_responsibilities (
  org_id uuid not null references people_organisations (org_id),
  charter_id uuid not null,
  id uuid not null,
  position smallint not null,
  title text not null check (char_length(title) between 1 and 140),
  -- "Done well means …"
  standard text not null default '' check (char_length(standard) <= 280),
  aim_id uuid,
  primary key (org_id, charter_id, id),
  foreign key (org_id, charter_id) references charters_charters (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id)
);
create index charters_responsibilities_id on charters_responsibilities (org_id, id);
create index charters_responsibilities_aim on charters_responsibilities (org_id, aim_id);
select fairlead_protect('charters_responsibilities');

-- Decisions: mine, those I recommend, those I am told. `key` is the text as compared between people; null for what is only about oneself.
create table charters_decision_rights (
  org_id uuid not null references people_organisations (org_id),
  charter_id uuid not null,
  kind text not null check (kind in ('own', 'recommend', 'told')),
  position smallint not null,
  text text not null check (char_length(text) between 1 and 280),
  key text,
  primary key (org_id, charter_id, kind, position),
  foreign key (org_id, charter_id) references charters_charters (org_id, id)
);
create index charters_decision_rights_key on charters_decision_rights (org_id, key) where kind = 'own' and key is not null;
select fairlead_protect('charters_decision_rights');

-- "Yes, this is what we agreed." One for each side; undone_at when the text changed afterwards, or another manager came.
create table charters_acknowledgements (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  charter_id uuid not null,
  side text not null check (side in ('person', 'manager')),
  by_id uuid not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, charter_id) references charters_charters (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create unique index charters_acknowledgements_valid on charters_acknowledgements (org_id, charter_id, side) where undone_at is null;
select fairlead_protect('charters_acknowledgements');

-- Two people answer the same question without seeing each other's answer, and see both when both are in.
create table charters_exchanges (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  kind text not null check (kind in ('priorities', 'clarity')),
  person_id uuid not null,
  -- Who answered for the person when it was asked.
  manager_id uuid not null,
  state text not null default 'asked' check (state in ('asked', 'revealed', 'settled', 'cancelled')),
  -- For priorities, what can be chosen: [{id, kind, title}].
  options jsonb not null default '[]',
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_on date not null,
  revealed_at timestamptz,
  -- For priorities, how many of the three both chose.
  common smallint check (common between 0 and 3),
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, manager_id) references people_persons (org_id, id),
  foreign key (org_id, asked_by) references people_persons (org_id, id),
  check (person_id <> manager_id),
  check ((revealed_at is not null) >= (state = 'revealed'))
);
create unique index charters_exchanges_open on charters_exchanges (org_id, person_id, kind) where state = 'asked';
create index charters_exchanges_person on charters_exchanges (org_id, person_id, kind, asked_at);
create index charters_exchanges_manager on charters_exchanges (org_id, manager_id, state);
select fairlead_protect('charters_exchanges');

create table charters_exchange_answers (
  org_id uuid not null references people_organisations (org_id),
  exchange_id uuid not null,
  side text not null check (side in ('person', 'manager')),
  by_id uuid not null,
  -- Priorities: the ids of three options in order. Clarity: eight numbers from 1 to 5.
  answer jsonb not null,
  at timestamptz not null,
  primary key (org_id, exchange_id, side),
  foreign key (org_id, exchange_id) references charters_exchanges (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('charters_exchange_answers');

-- How a team works together, on one page. Each version is a row; the highest is in force.
create table charters_norms (
  org_id uuid not null references people_organisations (org_id),
  team_id uuid not null,
  version integer not null check (version >= 1),
  purpose text not null check (char_length(purpose) between 1 and 280),
  -- Lines of text.
  ways jsonb not null,
  by_id uuid,
  at timestamptz not null,
  primary key (org_id, team_id, version),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('charters_norms');

create table charters_norm_agreements (
  org_id uuid not null references people_organisations (org_id),
  team_id uuid not null,
  version integer not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, team_id, version, person_id),
  foreign key (org_id, team_id, version) references charters_norms (org_id, team_id, version),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index charters_norm_agreements_person on charters_norm_agreements (org_id, person_id);
select fairlead_protect('charters_norm_agreements');
