-- People: the organisation, its persons, teams, placements and absences.

-- One row per organisation; its id is the org_id of every other table.
create table people_organisations (
  org_id uuid not null primary key,
  name text not null check (char_length(name) between 1 and 140),
  -- Short name in addresses; unique among all organisations (checked through the directory, under a lock).
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$'),
  time_zone text not null,
  -- ISO weekdays, 1 = Monday; the default of everybody who has none of their own.
  work_days smallint[] not null default '{1,2,3,4,5}' check (work_days <@ '{1,2,3,4,5,6,7}'),
  holidays date[] not null default '{}',
  -- What the organisation calls levels 1 to 5.
  level_labels text[] not null default '{Contributor,Team lead,Manager,Head,Executive}' check (array_length(level_labels, 1) = 5),
  -- A new value whenever the organisation chart of any date changes; charts kept in memory are looked up by it.
  chart_rev uuid not null,
  demo boolean not null default false,
  -- The day on which a demo organisation stands still; null for real ones.
  as_of date,
  created_at timestamptz not null default now(),
  rev integer not null default 1
);
select fairlead_protect('people_organisations');
-- The owner of the tables may list organisations, for the directory below; the server itself may not.
create policy directory on people_organisations for select to current_user using (true);

-- Anybody who is or was in the organisation.
create table people_persons (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  employee_id text check (char_length(employee_id) between 1 and 100),
  email text check (char_length(email) between 3 and 254),
  name text not null check (char_length(name) between 1 and 140),
  preferred_name text check (char_length(preferred_name) between 1 and 140),
  pronouns text check (char_length(pronouns) between 1 and 40),
  -- Null: as the organisation.
  time_zone text,
  work_days smallint[] check (work_days <@ '{1,2,3,4,5,6,7}'),
  -- invited until the first sign-in; left is also true of anybody whose last day is before today.
  status text not null default 'invited' check (status in ('invited', 'active', 'left')),
  -- Last day in the organisation.
  left_on date,
  -- Member of the people team; technical administrator.
  is_people boolean not null default false,
  is_admin boolean not null default false,
  -- Extra columns of the people import, kept as they came.
  attributes jsonb not null default '{}',
  -- Names, e-mail and employee id without accents in lower case, for the directory's search.
  search text not null generated always as (lower(regexp_replace(normalize(
    name || ' ' || coalesce(preferred_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(employee_id, ''),
    NFD), '[\u0300-\u036f]', '', 'g'))) stored,
  created_at timestamptz not null default now(),
  -- Set when the person was erased: name and texts are gone, decisions of the organisation stay.
  erased_at timestamptz,
  rev integer not null default 1,
  primary key (org_id, id)
);
create unique index people_persons_email on people_persons (org_id, lower(email));
create unique index people_persons_employee on people_persons (org_id, employee_id);
create index people_persons_name on people_persons (org_id, search, id);
select fairlead_protect('people_persons');
create policy directory on people_persons for select to current_user using (true);

-- Which organisations there are, for sign-in and the command line: the one thing known across organisations.
-- An organisation that an import founded has nobody in it until somebody sets it up.
create function people_organisation_directory()
returns table (org_id uuid, slug text, name text, demo boolean, peopled boolean)
language sql stable security definer set search_path = public as $$
  select o.org_id, o.slug, o.name, o.demo, exists (select from people_persons p where p.org_id = o.org_id)
    from people_organisations o order by o.slug
$$;

create table people_teams (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 140),
  parent_id uuid,
  purpose text check (char_length(purpose) <= 280),
  -- Last day of the team.
  closed_on date,
  created_at timestamptz not null default now(),
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, parent_id) references people_teams (org_id, id),
  check (parent_id <> id)
);
create index people_teams_parent on people_teams (org_id, parent_id);
select fairlead_protect('people_teams');

-- A position for a span of dates, both ends included.
create table people_placements (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  reports_to uuid,
  title text not null check (char_length(title) between 1 and 140),
  level smallint not null check (level between 1 and 5),
  leads_team boolean not null default false,
  kind text not null check (kind in ('permanent', 'interim', 'acting')),
  fte double precision not null default 1 check (fte between 0.1 and 1),
  from_on date not null,
  to_on date,
  -- Why it was dated back by more than 30 days.
  reason text check (char_length(reason) <= 280),
  created_at timestamptz not null default now(),
  -- Set when it was called off before it began.
  cancelled_at timestamptz,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, reports_to) references people_persons (org_id, id),
  check (to_on >= from_on),
  check (reports_to <> person_id),
  check (kind <> 'acting' or to_on is not null and to_on - from_on <= 180)
);
-- The database's share of "one position at a time"; spans that overlap otherwise are refused by the rule, under a lock.
create unique index people_placements_start on people_placements (org_id, person_id, from_on) where kind <> 'acting' and cancelled_at is null;
create unique index people_placements_open on people_placements (org_id, person_id) where kind <> 'acting' and to_on is null and cancelled_at is null;
create index people_placements_person on people_placements (org_id, person_id, from_on);
create index people_placements_team on people_placements (org_id, team_id);
create index people_placements_reports on people_placements (org_id, reports_to);
select fairlead_protect('people_placements');

-- A placement that a manager proposes and the people team answers.
create table people_proposals (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  reports_to uuid,
  title text not null check (char_length(title) between 1 and 140),
  level smallint not null check (level between 1 and 5),
  leads_team boolean not null default false,
  kind text not null check (kind in ('permanent', 'interim', 'acting')),
  fte double precision not null default 1 check (fte between 0.1 and 1),
  from_on date not null,
  to_on date check (to_on >= from_on),
  reason text check (char_length(reason) <= 280),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  answer text check (char_length(answer) <= 280),
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, reports_to) references people_persons (org_id, id),
  foreign key (org_id, proposed_by) references people_persons (org_id, id),
  foreign key (org_id, answered_by) references people_persons (org_id, id)
);
create index people_proposals_person on people_proposals (org_id, person_id);
create index people_proposals_open on people_proposals (org_id, proposed_at) where state = 'proposed';
select fairlead_protect('people_proposals');

-- Days away. Why somebody is away is nobody's business: there is no column for a reason, and there must never be one.
create table people_absences (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  cover_id uuid,
  cover_state text check (cover_state in ('asked', 'accepted', 'declined')),
  cover_answered_at timestamptz,
  entered_by uuid,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, cover_id) references people_persons (org_id, id),
  foreign key (org_id, entered_by) references people_persons (org_id, id),
  check (to_on >= from_on),
  check (cover_id <> person_id),
  check ((cover_id is null) = (cover_state is null))
);
create index people_absences_person on people_absences (org_id, person_id, from_on);
create index people_absences_cover on people_absences (org_id, cover_id) where cancelled_at is null;
select fairlead_protect('people_absences');
