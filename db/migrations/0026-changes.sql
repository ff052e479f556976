-- Changes: what is to become different, why, by whom it is led and managed, whom it touches, and whether it has become usual.

create table changes_changes (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  name text not null check (char_length(name) between 3 and 140),
  kind text not null check (kind in ('acquisition', 'restructure', 'leadership_transition', 'process', 'system', 'other')),
  state text not null check (state in ('shaping', 'announced', 'rolling_out', 'embedding', 'embedded', 'stopped')),
  -- The sponsor leads it (why), the change manager manages it (how).
  sponsor_id uuid not null,
  manager_id uuid not null,
  why_now text not null default '' check (char_length(why_now) <= 10000),
  what_changes text not null default '' check (char_length(what_changes) <= 10000),
  what_stays text not null default '' check (char_length(what_stays) <= 10000),
  not_known text not null default '' check (char_length(not_known) <= 10000),
  -- When what is not known yet will be.
  not_known_by date,
  -- The goal of the rollout.
  goal_id uuid,
  -- Where people learn the new way and get help with it.
  support text not null default '' check (char_length(support) <= 10000),
  old_way text not null default '' check (char_length(old_way) <= 280),
  old_way_off_on date,
  created_on date not null,
  -- Null: nobody but sponsor, change manager and helpers knows of it.
  announced_on date,
  rolled_out_on date,
  ended_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, sponsor_id) references people_persons (org_id, id),
  foreign key (org_id, manager_id) references people_persons (org_id, id),
  foreign key (org_id, goal_id) references aims_aims (org_id, id),
  check ((state in ('embedded', 'stopped')) = (ended_on is not null)),
  check (state in ('shaping', 'stopped') or announced_on is not null),
  check (announced_on is null or (why_now <> '' and what_changes <> '' and what_stays <> '' and not_known <> '' and not_known_by is not null))
);
create index changes_changes_state on changes_changes (org_id, state);
create index changes_changes_sponsor on changes_changes (org_id, sponsor_id);
create index changes_changes_manager on changes_changes (org_id, manager_id);
create index changes_changes_goal on changes_changes (org_id, goal_id) where goal_id is not null;
select fairlead_protect('changes_changes');

-- Who else knows of it before it is announced.
create table changes_helpers (
  org_id uuid not null references people_organisations (org_id),
  change_id uuid not null,
  person_id uuid not null,
  primary key (org_id, change_id, person_id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index changes_helpers_person on changes_helpers (org_id, person_id);
select fairlead_protect('changes_helpers');

-- The impact map: what becomes different for a team, how much, and who answers for it there.
create table changes_impacts (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  change_id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('role', 'process', 'tool', 'place', 'relation')),
  what text not null check (char_length(what) between 1 and 280),
  size smallint not null check (size between 1 and 3),
  owner_id uuid,
  primary key (org_id, id),
  unique (org_id, change_id, team_id, kind),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id)
);
create index changes_impacts_team on changes_impacts (org_id, team_id);
create index changes_impacts_owner on changes_impacts (org_id, owner_id) where owner_id is not null;
select fairlead_protect('changes_impacts');

-- Milestones of the rollout; without a team they are everybody's.
create table changes_milestones (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  change_id uuid not null,
  team_id uuid,
  title text not null check (char_length(title) between 3 and 140),
  due_on date not null,
  done_on date,
  primary key (org_id, id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id)
);
create index changes_milestones_change on changes_milestones (org_id, change_id);
select fairlead_protect('changes_milestones');

-- Each time it was decided whether a team starts; the latest counts. The three answers are what the team's manager heard in a talk.
create table changes_gos (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  change_id uuid not null,
  team_id uuid not null,
  answer text not null check (answer in ('go', 'no_go')),
  knows_why boolean not null,
  knows_meaning boolean not null,
  has_needed boolean not null,
  note text not null check (char_length(note) between 1 and 10000),
  -- Why to go in spite of a readiness below the bar.
  reason text check (char_length(reason) between 1 and 10000),
  by_id uuid not null,
  decided_on date not null,
  primary key (org_id, id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index changes_gos_change on changes_gos (org_id, change_id, team_id, id);
select fairlead_protect('changes_gos');

-- Questions. An anonymous one names nobody, has no moment but a day, and its id is made from that day: who asked is stored nowhere.
create table changes_questions (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  change_id uuid not null,
  text text not null check (char_length(text) between 1 and 1000),
  asked_by_id uuid,
  asked_on date not null,
  due_on date not null,
  answer text check (char_length(answer) between 1 and 10000),
  -- The answer is that nobody knows yet, and when somebody will.
  not_known_by date,
  answered_by_id uuid,
  answered_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, asked_by_id) references people_persons (org_id, id),
  foreign key (org_id, answered_by_id) references people_persons (org_id, id),
  check ((answered_on is null) = (answered_by_id is null)),
  check ((answered_on is null) = (answer is null)),
  check (not_known_by is null or answered_on is not null)
);
create index changes_questions_change on changes_questions (org_id, change_id, id);
select fairlead_protect('changes_questions');

-- How it is seen whether people do it the new way, and how much of that is expected when: nothing on from_on, the target on to_on.
create table changes_measures (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  change_id uuid not null,
  name text not null check (char_length(name) between 3 and 140),
  aspect text not null check (aspect in ('use', 'well', 'still')),
  -- Of how many, for one that is counted; null for one that is read as a share.
  whole integer check (whole > 0),
  source text not null check (char_length(source) between 1 and 280),
  from_on date not null,
  to_on date not null,
  target double precision not null check (target > 0 and target <= 1),
  primary key (org_id, id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  check (from_on < to_on)
);
create index changes_measures_change on changes_measures (org_id, change_id);
select fairlead_protect('changes_measures');

create table changes_readings (
  org_id uuid not null references people_organisations (org_id),
  measure_id uuid not null,
  on_day date not null,
  share double precision not null check (share between 0 and 1),
  -- For one that is counted.
  counted integer check (counted >= 0),
  note text not null default '' check (char_length(note) <= 1000),
  by_id uuid not null,
  primary key (org_id, measure_id, on_day),
  foreign key (org_id, measure_id) references changes_measures (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('changes_readings');

-- Tasks of other rooms that belong to it, by team, and direction talks about it.
create table changes_tasks (
  org_id uuid not null references people_organisations (org_id),
  change_id uuid not null,
  task_id uuid not null,
  team_id uuid not null,
  primary key (org_id, change_id, task_id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id)
);
select fairlead_protect('changes_tasks');

create table changes_talks (
  org_id uuid not null references people_organisations (org_id),
  change_id uuid not null,
  talk_id uuid not null,
  primary key (org_id, change_id, talk_id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id)
);
select fairlead_protect('changes_talks');
