-- Tasks: who does what until when, and which goal it serves.

create table tasks_tasks (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  title text not null check (char_length(title) between 3 and 140),
  note text not null default '' check (char_length(note) <= 10000),
  -- What it serves: a goal or (later) a responsibility of somebody's role, never both. Neither only until somebody chooses.
  goal_id uuid,
  responsibility_id uuid,
  -- The team whose work it is; its members and the line above them see it.
  team_id uuid not null,
  assignee_id uuid,
  -- Null when the system made it.
  author_id uuid,
  due_on date,
  -- Working days.
  estimate_days double precision check (estimate_days between 0.25 and 20),
  critical boolean not null default false,
  state text not null default 'todo' check (state in ('todo', 'doing', 'blocked', 'done', 'dropped')),
  blocked_by text check (char_length(blocked_by) between 1 and 280),
  obstacle_id uuid,
  drop_reason text check (char_length(drop_reason) between 1 and 280),
  started_on date,
  -- The day it was done or dropped.
  ended_on date,
  -- {every, count, anchorOn}; the tasks of one series share series_id and are numbered by occurrence.
  recurrence jsonb,
  series_id uuid,
  occurrence integer check (occurrence >= 1),
  created_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, goal_id) references aims_aims (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, assignee_id) references people_persons (org_id, id),
  foreign key (org_id, author_id) references people_persons (org_id, id),
  check (goal_id is null or responsibility_id is null),
  check ((state = 'blocked') = (blocked_by is not null)),
  check ((state = 'dropped') = (drop_reason is not null)),
  check ((state in ('done', 'dropped')) = (ended_on is not null)),
  check ((series_id is null) = (occurrence is null)),
  check (recurrence is null or series_id is not null)
);
create index tasks_tasks_assignee on tasks_tasks (org_id, assignee_id, state, due_on);
create index tasks_tasks_goal on tasks_tasks (org_id, goal_id, state);
create index tasks_tasks_team on tasks_tasks (org_id, team_id, state, due_on);
create index tasks_tasks_author on tasks_tasks (org_id, author_id);
create index tasks_tasks_due on tasks_tasks (org_id, (coalesce(due_on, date '9999-12-31')), id);
create unique index tasks_tasks_series on tasks_tasks (org_id, series_id, occurrence);
select fairlead_protect('tasks_tasks');

-- task_id can only be done after depends_on_id.
create table tasks_dependencies (
  org_id uuid not null references people_organisations (org_id),
  task_id uuid not null,
  depends_on_id uuid not null,
  primary key (org_id, task_id, depends_on_id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  foreign key (org_id, depends_on_id) references tasks_tasks (org_id, id),
  check (task_id <> depends_on_id)
);
create index tasks_dependencies_needed on tasks_dependencies (org_id, depends_on_id);
select fairlead_protect('tasks_dependencies');

-- Every change of state: who, when and why. `override`: done although something it waits for was not.
create table tasks_moves (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  task_id uuid not null,
  from_state text not null check (from_state in ('todo', 'doing', 'blocked', 'done', 'dropped')),
  to_state text not null check (to_state in ('todo', 'doing', 'blocked', 'done', 'dropped')),
  reason text check (char_length(reason) between 1 and 280),
  override boolean not null default false,
  by_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index tasks_moves_task on tasks_moves (org_id, task_id, id);
select fairlead_protect('tasks_moves');

-- Work asked of another team: the receiver's manager, or the owner of the goal, accepts or declines it.
create table tasks_requests (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  task_id uuid not null,
  side text not null check (side in ('receiver', 'goal')),
  asked_by uuid,
  asked_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  reason text check (char_length(reason) between 1 and 280),
  primary key (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  foreign key (org_id, asked_by) references people_persons (org_id, id),
  foreign key (org_id, answered_by) references people_persons (org_id, id),
  check ((answer is null) = (answered_at is null))
);
create unique index tasks_requests_open on tasks_requests (org_id, task_id) where answer is null;
create index tasks_requests_task on tasks_requests (org_id, task_id);
select fairlead_protect('tasks_requests');

-- The tasks somebody puts first in a week, at most three; week_on is its Monday.
create table tasks_tops (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  week_on date not null check (extract(isodow from week_on) = 1),
  position smallint not null check (position between 1 and 3),
  task_id uuid not null,
  primary key (org_id, person_id, week_on, position),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id)
);
create unique index tasks_tops_task on tasks_tops (org_id, person_id, week_on, task_id);
select fairlead_protect('tasks_tops');

-- Secret addresses of calendar feeds; only the hash of the secret is kept. A new one revokes the one before.
create table tasks_feeds (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create unique index tasks_feeds_secret on tasks_feeds (org_id, secret_hash);
create unique index tasks_feeds_current on tasks_feeds (org_id, person_id) where revoked_at is null;
select fairlead_protect('tasks_feeds');
