-- Authority that is given: what over, how far, within which limits, until when; and what is done inside it in spite of that.
create table delegations_delegations (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  kind text not null check (kind in ('aim', 'task', 'area', 'cover')),
  -- The title of the aim or task as it was offered, the area in words, or whom it covers for.
  title text not null check (char_length(title) between 1 and 200),
  aim_id uuid,
  task_id uuid,
  -- An area may be all the work of a team and of those below it.
  team_id uuid,
  -- A cover: who is away, or whose post is empty, and the absence it belongs to where there is one.
  absent_id uuid,
  absence_id uuid,
  from_id uuid not null,
  to_id uuid not null,
  -- 1 look into it, 2 recommend, 3 agree first, 4 act and tell me, 5 own it.
  level smallint not null check (level between 1 and 5),
  outcome text not null check (char_length(outcome) <= 280),
  -- In whole units of the organisation's money; null where money is not limited in numbers.
  money_limit integer check (money_limit >= 0),
  people_limit text not null default '' check (char_length(people_limit) <= 280),
  risk_limit text not null default '' check (char_length(risk_limit) <= 280),
  resources text not null default '' check (char_length(resources) <= 280),
  handover text not null default '' check (char_length(handover) <= 10000),
  check_days smallint not null check (check_days between 1 and 366),
  next_check_on date,
  -- Good checks in a row since the level last changed.
  good_checks smallint not null default 0,
  starts_on date not null,
  -- Null only for the cover of an absence whose end is not known.
  until_on date,
  state text not null default 'offered'
    check (state in ('offered', 'needs_more', 'accepted', 'active', 'ended', 'declined', 'recalled')),
  -- What the receiver asked for, while it is not answered.
  needs_what text check (needs_what in ('resources', 'authority', 'both')),
  needs_text text check (char_length(needs_text) between 1 and 280),
  -- A lowered level comes back on the day after.
  lowered_from smallint check (lowered_from between 2 and 5),
  lowered_until date,
  offered_on date not null,
  ended_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, absent_id) references people_persons (org_id, id),
  foreign key (org_id, from_id) references people_persons (org_id, id),
  foreign key (org_id, to_id) references people_persons (org_id, id),
  check (from_id <> to_id and absent_id is distinct from to_id),
  check ((kind = 'aim') = (aim_id is not null) and (kind = 'task') = (task_id is not null)),
  check ((kind = 'cover') = (absent_id is not null) and (absence_id is null or kind = 'cover')),
  check (until_on is not null or kind = 'cover'),
  check (until_on >= starts_on),
  check ((state = 'needs_more') = (needs_what is not null) and (needs_what is null) = (needs_text is null)),
  check ((lowered_from is null) = (lowered_until is null) and lowered_from > level),
  check ((state in ('ended', 'declined', 'recalled')) = (ended_on is not null))
);
create index delegations_delegations_from on delegations_delegations (org_id, from_id, state);
create index delegations_delegations_to on delegations_delegations (org_id, to_id, state);
create index delegations_delegations_aim on delegations_delegations (org_id, aim_id) where aim_id is not null;
create index delegations_delegations_task on delegations_delegations (org_id, task_id) where task_id is not null;
create index delegations_delegations_team on delegations_delegations (org_id, team_id) where team_id is not null;
create index delegations_delegations_absent on delegations_delegations (org_id, absent_id) where absent_id is not null;
create unique index delegations_delegations_absence on delegations_delegations (org_id, absence_id, to_id)
  where absence_id is not null and ended_on is null;
-- What the round of the day looks at.
create index delegations_delegations_running on delegations_delegations (org_id, state, until_on)
  where state in ('accepted', 'active');
select fairlead_protect('delegations_delegations');

-- A cover has a level for each part of the absent person's work.
create table delegations_areas (
  org_id uuid not null references people_organisations (org_id),
  delegation_id uuid not null,
  area text not null check (area in ('approvals', 'one_to_ones', 'stand_ups', 'priorities', 'hiring')),
  level smallint not null check (level between 1 and 5),
  primary key (org_id, delegation_id, area),
  foreign key (org_id, delegation_id) references delegations_delegations (org_id, id)
);
select fairlead_protect('delegations_areas');

-- How a check went.
create table delegations_checks (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  delegation_id uuid not null,
  made_on date not null,
  by_id uuid not null,
  good boolean not null,
  note text not null default '' check (char_length(note) <= 280),
  primary key (org_id, id),
  foreign key (org_id, delegation_id) references delegations_delegations (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index delegations_checks_delegation on delegations_checks (org_id, delegation_id, id);
select fairlead_protect('delegations_checks');

-- Every change of level: who, when, why. Lowering has an end; its way back is a row of its own, by nobody.
create table delegations_levels (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  delegation_id uuid not null,
  from_level smallint not null,
  level smallint not null,
  until_on date,
  why text check (char_length(why) between 1 and 280),
  by_id uuid,
  changed_on date not null,
  primary key (org_id, id),
  foreign key (org_id, delegation_id) references delegations_delegations (org_id, id)
);
create index delegations_levels_delegation on delegations_levels (org_id, delegation_id, id);
select fairlead_protect('delegations_levels');

-- The giver acted inside an area that is the receiver's to decide. Both see it, and nobody else does.
create table delegations_reach_ins (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  delegation_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  act text not null check (act in ('task_created', 'task_reassigned', 'task_redated', 'plan_changed',
    'reassigned', 'decided')),
  subject_kind text not null,
  subject_id uuid not null,
  -- The event that told of it: a second delivery changes nothing.
  event_id uuid,
  primary key (org_id, id),
  foreign key (org_id, delegation_id) references delegations_delegations (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index delegations_reach_ins_delegation on delegations_reach_ins (org_id, delegation_id, at);
create index delegations_reach_ins_by on delegations_reach_ins (org_id, by_id, at);
create unique index delegations_reach_ins_event on delegations_reach_ins (org_id, event_id, delegation_id)
  where event_id is not null;
select fairlead_protect('delegations_reach_ins');
