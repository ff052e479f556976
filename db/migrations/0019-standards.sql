-- Standards: how recurring work is done, and what would make it better.

create table standards_procedures (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  -- Whose members follow it.
  team_id uuid not null,
  title text not null check (char_length(title) between 3 and 140),
  owner_id uuid not null,
  -- What it is for; none of it makes the procedure one that serves nothing.
  goal_id uuid,
  -- The responsibility of the owner's charter that it belongs to; its id is the same in every version of the charter.
  responsibility_id uuid,
  state text not null default 'active' check (state in ('active', 'retired')),
  -- The version in force.
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id),
  foreign key (org_id, goal_id) references aims_aims (org_id, id)
);
create index standards_procedures_team on standards_procedures (org_id, team_id, state);
create index standards_procedures_owner on standards_procedures (org_id, owner_id, state);
create index standards_procedures_goal on standards_procedures (org_id, goal_id);
select fairlead_protect('standards_procedures');

create table standards_versions (
  org_id uuid not null references people_organisations (org_id),
  procedure_id uuid not null,
  version integer not null check (version >= 1),
  text text not null check (char_length(text) between 1 and 10000),
  what_changed text check (char_length(what_changed) <= 280),
  by_id uuid,
  at timestamptz not null,
  primary key (org_id, procedure_id, version),
  foreign key (org_id, procedure_id) references standards_procedures (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('standards_versions');

create table standards_acknowledgements (
  org_id uuid not null references people_organisations (org_id),
  procedure_id uuid not null,
  version integer not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, procedure_id, version, person_id),
  foreign key (org_id, procedure_id, version) references standards_versions (org_id, procedure_id, version),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index standards_acknowledgements_person on standards_acknowledgements (org_id, person_id);
select fairlead_protect('standards_acknowledgements');

-- The recurring tasks that are done by it, by the id that all tasks of a series share. A series is done by one procedure.
create table standards_series (
  org_id uuid not null references people_organisations (org_id),
  series_id uuid not null,
  procedure_id uuid not null,
  primary key (org_id, series_id),
  foreign key (org_id, procedure_id) references standards_procedures (org_id, id)
);
create index standards_series_procedure on standards_series (org_id, procedure_id);
select fairlead_protect('standards_series');

-- An idea with what it should save in a year, and then what it did.
create table standards_improvements (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  team_id uuid not null,
  procedure_id uuid,
  title text not null check (char_length(title) between 3 and 140),
  idea text not null check (char_length(idea) between 1 and 10000),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'realised')),
  estimated_hours double precision check (estimated_hours between 0 and 1000000),
  estimated_money double precision check (estimated_money between 0 and 1e12),
  -- Less than nothing is possible: it cost more than it saved.
  realised_hours double precision check (realised_hours between -1000000 and 1000000),
  realised_money double precision check (realised_money between -1e12 and 1e12),
  by_id uuid,
  at timestamptz not null,
  realised_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, procedure_id) references standards_procedures (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id),
  check (estimated_hours is not null or estimated_money is not null),
  check ((state = 'realised') = (realised_at is not null))
);
create index standards_improvements_team on standards_improvements (org_id, team_id, state);
create index standards_improvements_procedure on standards_improvements (org_id, procedure_id);
select fairlead_protect('standards_improvements');
