-- Obstacles: what stands in the way of work, in whose court it is, and until when they take and answer it.

create table obstacles_obstacles (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  title text not null check (char_length(title) between 3 and 140),
  impact text not null default '' check (char_length(impact) <= 10000),
  level text not null check (level in ('detail', 'big_picture')),
  cause text not null check (cause in ('work', 'resources', 'unclear', 'conflict', 'external')),
  severity text not null check (severity in ('critical', 'major', 'minor')),
  state text not null check (state in ('open', 'escalated', 'taken', 'solved', 'confirmed', 'accepted', 'withdrawn')),
  raised_by_id uuid not null,
  raised_at timestamptz not null,
  -- Dates in the organisation's zone, so that an aim can be judged as of a day.
  raised_on date not null,
  ended_on date,
  -- In whose court it is, since when; the aim whose owner they are, when it climbs the aims.
  owner_id uuid not null,
  court_since_at timestamptz not null,
  court_aim_id uuid,
  -- For whom the owner stands in, who is away or has left.
  court_for_id uuid,
  -- Whose work it is about: the team sees it, with the line above.
  team_id uuid not null,
  aim_id uuid,
  task_id uuid,
  need_by_on date,
  -- Only the raiser, the owner, helpers and those in obstacles_people know of a sensitive one; never the person it is about.
  sensitive boolean not null default false,
  about_id uuid,
  -- Both clocks run twice as fast.
  halved boolean not null default false,
  -- Ends of the owner's clocks, counted when they began; null when the next ten years have too little working time.
  take_by_at timestamptz,
  answer_by_at timestamptz,
  -- The end of the clock that runs now.
  due_at timestamptz generated always as (
    case when state in ('open', 'escalated') then least(take_by_at, answer_by_at) when state = 'taken' then answer_by_at end
  ) stored,
  -- When the clock ran out where nobody is above.
  overdue_at timestamptz,
  -- How often it has gone up.
  rungs integer not null default 0,
  how text check (char_length(how) between 1 and 10000),
  -- Until when the raiser confirms or reopens what is solved.
  confirm_by_at timestamptz,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, raised_by_id) references people_persons (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id),
  foreign key (org_id, about_id) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  check (about_id is null or sensitive),
  check ((state in ('confirmed', 'accepted', 'withdrawn')) = (ended_on is not null)),
  check (state not in ('solved', 'confirmed') or how is not null),
  check ((state = 'solved') = (confirm_by_at is not null))
);
create index obstacles_obstacles_due on obstacles_obstacles (org_id, due_at) where due_at is not null and overdue_at is null;
create index obstacles_obstacles_confirm on obstacles_obstacles (org_id, confirm_by_at) where confirm_by_at is not null;
create index obstacles_obstacles_owner on obstacles_obstacles (org_id, owner_id, state);
create index obstacles_obstacles_raiser on obstacles_obstacles (org_id, raised_by_id, state);
create index obstacles_obstacles_team on obstacles_obstacles (org_id, team_id, state);
create index obstacles_obstacles_aim on obstacles_obstacles (org_id, aim_id) where aim_id is not null;
create index obstacles_obstacles_task on obstacles_obstacles (org_id, task_id) where task_id is not null;
create index obstacles_obstacles_raised on obstacles_obstacles (org_id, raised_on);
select fairlead_protect('obstacles_obstacles');

-- Who else has to do with one: they help, or the raiser of a sensitive one named them.
create table obstacles_people (
  org_id uuid not null references people_organisations (org_id),
  obstacle_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('helper', 'named')),
  since_at timestamptz not null,
  primary key (org_id, obstacle_id, person_id),
  foreign key (org_id, obstacle_id) references obstacles_obstacles (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index obstacles_people_person on obstacles_people (org_id, person_id);
select fairlead_protect('obstacles_people');

-- Each time it went to somebody else. By the clock nobody acted: by_id, tried, options and ask are null.
create table obstacles_passings (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  obstacle_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('asked', 'overdue', 'away', 'taken_over', 'other_level')),
  by_id uuid,
  from_id uuid not null,
  to_id uuid not null,
  tried text check (char_length(tried) between 1 and 10000),
  options text check (char_length(options) between 1 and 10000),
  ask text check (char_length(ask) between 1 and 10000),
  primary key (org_id, id),
  foreign key (org_id, obstacle_id) references obstacles_obstacles (org_id, id),
  foreign key (org_id, from_id) references people_persons (org_id, id),
  foreign key (org_id, to_id) references people_persons (org_id, id),
  check ((kind = 'asked') = (tried is not null and options is not null and ask is not null))
);
create index obstacles_passings_obstacle on obstacles_passings (org_id, obstacle_id, id);
select fairlead_protect('obstacles_passings');
