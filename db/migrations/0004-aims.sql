-- Aims: vision, strategies and goals in one tree; what was said and done about them. Progress, health and forecast are
-- never stored: they are worked out from these rows, for today or any date.

create table aims_aims (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  rev integer not null default 1,
  kind text not null check (kind in ('vision', 'strategy', 'goal')),
  scope text not null check (scope in ('org', 'team', 'person')),
  state text not null default 'draft'
    check (state in ('draft', 'consulting', 'briefed', 'planned', 'live', 'closed', 'retired', 'archived')),
  team_id uuid,
  owner_id uuid,
  -- Who drafted it; null when the system did (import, demo).
  proposed_by_id uuid,
  parent_id uuid,
  link text check (link in ('adds', 'enables', 'supports')),
  -- With link 'enables': the parent cannot be on track while this one is off track.
  critical boolean not null default false,
  standalone_reason text check (char_length(standalone_reason) <= 280),
  -- Order among siblings; ties by id.
  position double precision not null default 0,
  -- The brief, by the leader.
  title text not null check (char_length(title) between 3 and 140),
  what text not null default '' check (char_length(what) <= 10000),
  why text not null default '' check (char_length(why) <= 10000),
  constraints jsonb not null default '[]',
  not_this jsonb not null default '[]',
  authority smallint check (authority between 1 and 5),
  -- On a vision only: the organisation's mission, and its values as [{name, meaning}].
  mission text check (char_length(mission) <= 10000),
  org_values jsonb not null default '[]',
  exemplar boolean not null default false,
  -- The plan, by the owner.
  how text not null default '' check (char_length(how) <= 10000),
  resources text not null default '' check (char_length(resources) <= 10000),
  risks jsonb not null default '[]',
  start_on date,
  due_on date,
  due_override_reason text check (char_length(due_override_reason) <= 280),
  cadence_days smallint not null check (cadence_days between 1 and 92),
  -- Grows when what or why changes after the brief was issued; a plan answers one version.
  brief_version integer not null default 1,
  plan_version integer not null default 0,
  briefed_by_id uuid,
  briefed_on date,
  planned_on date,
  live_on date,
  -- The due date it had when it first went live.
  original_due_on date,
  closed_on date,
  created_at timestamptz not null,
  created_on date not null,
  primary key (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id),
  foreign key (org_id, proposed_by_id) references people_persons (org_id, id),
  foreign key (org_id, briefed_by_id) references people_persons (org_id, id),
  foreign key (org_id, parent_id) references aims_aims (org_id, id),
  check (parent_id <> id)
);
create index aims_aims_parent on aims_aims (org_id, parent_id);
create index aims_aims_owner on aims_aims (org_id, owner_id);
create index aims_aims_proposer on aims_aims (org_id, proposed_by_id) where state = 'draft';
create index aims_aims_title on aims_aims (org_id, lower(title) text_pattern_ops);
-- At most one vision is live.
create unique index aims_aims_one_live_vision on aims_aims (org_id) where kind = 'vision' and state = 'live';
select fairlead_protect('aims_aims');

-- What and why as they were, one row per version of the brief.
create table aims_briefs (
  org_id uuid not null,
  aim_id uuid not null,
  version integer not null,
  title text not null,
  what text not null,
  why text not null,
  set_by_id uuid,
  set_at timestamptz not null,
  set_on date not null,
  primary key (org_id, aim_id, version),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, set_by_id) references people_persons (org_id, id)
);
select fairlead_protect('aims_briefs');

-- Every state an aim has been in: who, when, why.
create table aims_states (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  from_state text,
  state text not null,
  since_on date not null,
  at timestamptz not null,
  by_id uuid,
  why text check (char_length(why) <= 10000),
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index aims_states_aim on aims_states (org_id, aim_id, since_on, id);
select fairlead_protect('aims_states');

-- Due dates as they were, one row per change.
create table aims_schedules (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  start_on date,
  due_on date,
  reason text check (char_length(reason) <= 280),
  set_by_id uuid,
  set_on date not null,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, set_by_id) references people_persons (org_id, id)
);
create index aims_schedules_aim on aims_schedules (org_id, aim_id, set_on, id);
select fairlead_protect('aims_schedules');

create table aims_criteria (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  position smallint not null,
  text text not null check (char_length(text) between 1 and 280),
  -- What covers it, [{kind: task | aim | milestone, id}], or why nothing does.
  covered_by jsonb not null default '[]',
  not_covered_why text check (char_length(not_covered_why) <= 280),
  removed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id)
);
create index aims_criteria_aim on aims_criteria (org_id, aim_id, position);
select fairlead_protect('aims_criteria');

create table aims_milestones (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  position smallint not null,
  title text not null check (char_length(title) between 3 and 140),
  due_on date,
  weight double precision not null default 1 check (weight > 0),
  done_on date,
  done_by_id uuid,
  removed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, done_by_id) references people_persons (org_id, id)
);
create index aims_milestones_aim on aims_milestones (org_id, aim_id, position);
select fairlead_protect('aims_milestones');

-- How the result is measured. A change after going live is a new version; versions of the same run are comparable.
create table aims_measures (
  org_id uuid not null,
  aim_id uuid not null,
  version integer not null,
  run integer not null,
  type text not null check (type in ('number', 'band', 'milestones', 'yesno')),
  unit text not null default '' check (char_length(unit) <= 40),
  source text not null default '' check (char_length(source) <= 280),
  start double precision,
  target double precision,
  direction text check (direction in ('up', 'down')),
  low double precision,
  high double precision,
  from_on date not null,
  set_by_id uuid,
  set_at timestamptz not null,
  reason text check (char_length(reason) <= 280),
  primary key (org_id, aim_id, version),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, set_by_id) references people_persons (org_id, id),
  check (type <> 'number' or (start is not null and target is not null and start <> target))
);
select fairlead_protect('aims_measures');

-- What an owner reported: value, chance and note on a goal; still right or not on a strategy or vision.
create table aims_check_ins (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  made_on date not null,
  made_at timestamptz not null,
  by_id uuid,
  value double precision,
  chance smallint check (chance in (10, 30, 50, 70, 90)),
  still_right text check (still_right in ('yes', 'adjust', 'no')),
  note text not null default '' check (char_length(note) <= 10000),
  decrease text check (decrease in ('correction', 'real')),
  measure_version integer,
  measure_run integer,
  amended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create unique index aims_check_ins_day on aims_check_ins (org_id, aim_id, made_on desc);
select fairlead_protect('aims_check_ins');

create table aims_ask_backs (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  -- Which side asks: the owner about the brief, or the brief-giver about the plan.
  side text not null check (side in ('owner', 'brief_giver')),
  question text not null check (char_length(question) between 1 and 10000),
  asked_by_id uuid,
  asked_at timestamptz not null,
  asked_on date not null,
  answer text check (char_length(answer) <= 10000),
  answered_by_id uuid,
  answered_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, asked_by_id) references people_persons (org_id, id),
  foreign key (org_id, answered_by_id) references people_persons (org_id, id)
);
create index aims_ask_backs_aim on aims_ask_backs (org_id, aim_id, id);
select fairlead_protect('aims_ask_backs');

create table aims_comments (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  by_id uuid,
  made_at timestamptz not null,
  text text not null check (char_length(text) between 1 and 10000),
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index aims_comments_aim on aims_comments (org_id, aim_id, id desc);
select fairlead_protect('aims_comments');

-- What one aim needs from another, by when.
create table aims_needs (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  provider_id uuid not null,
  by_on date not null,
  note text not null default '' check (char_length(note) <= 280),
  set_by_id uuid,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, provider_id) references aims_aims (org_id, id),
  foreign key (org_id, set_by_id) references people_persons (org_id, id),
  check (provider_id <> aim_id)
);
create index aims_needs_aim on aims_needs (org_id, aim_id);
create index aims_needs_provider on aims_needs (org_id, provider_id);
select fairlead_protect('aims_needs');

-- What people say about a vision under consultation, and the top-level team they belong to.
create table aims_perspectives (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  by_id uuid,
  team_id uuid,
  stance text not null check (stance in ('for', 'concern', 'no_view')),
  text text not null default '' check (char_length(text) <= 10000),
  made_at timestamptz not null,
  made_on date not null,
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id)
);
create index aims_perspectives_aim on aims_perspectives (org_id, aim_id, id);
select fairlead_protect('aims_perspectives');

-- How an aim ended. Proposed by a goal's owner, it stands once confirmed; a returned one keeps the reason.
create table aims_closings (
  org_id uuid not null,
  id uuid not null,
  aim_id uuid not null,
  outcome text not null check (outcome in ('achieved', 'missed', 'dropped')),
  lesson text not null check (char_length(lesson) <= 10000),
  reason text check (char_length(reason) <= 280),
  -- {drop: reason} | {moveTo: goal}: what happens to open tasks on confirmation.
  open_tasks jsonb,
  proposed_by_id uuid,
  proposed_at timestamptz not null,
  proposed_on date not null,
  confirmed_by_id uuid,
  confirmed_on date,
  returned_by_id uuid,
  returned_on date,
  returned_why text check (char_length(returned_why) <= 10000),
  primary key (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, proposed_by_id) references people_persons (org_id, id),
  foreign key (org_id, confirmed_by_id) references people_persons (org_id, id),
  foreign key (org_id, returned_by_id) references people_persons (org_id, id)
);
create index aims_closings_aim on aims_closings (org_id, aim_id, id);
select fairlead_protect('aims_closings');

-- Strategic plans that came from a file: what of it has no place of its own is kept and comes out again.
create table aims_plans (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  title text not null,
  kept jsonb not null default '{}',
  imported_by_id uuid,
  imported_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, imported_by_id) references people_persons (org_id, id)
);
select fairlead_protect('aims_plans');

create table aims_kept (
  org_id uuid not null,
  aim_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  kept jsonb not null default '{}',
  primary key (org_id, aim_id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, plan_id) references aims_plans (org_id, id)
);
create index aims_kept_plan on aims_kept (org_id, plan_id, position);
select fairlead_protect('aims_kept');
