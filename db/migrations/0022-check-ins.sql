-- The weekly personal check-in, between a person and whoever answers for them on that day; nobody else reads it.

create table check_ins_check_ins (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  -- The Monday of the week it is about.
  week_on date not null check (extract(isodow from week_on) = 1),
  -- Who answered for the person on that day; null at the top.
  manager_id uuid,
  made_at timestamptz not null,
  note text not null default '' check (char_length(note) <= 10000),
  need_guidance boolean not null default false,
  -- What they are stuck with, raised with it.
  obstacle_id uuid,
  -- [{taskId, title, done}] of this week, [{taskId, title}] of the next; at most three each, as they were called then.
  did jsonb not null default '[]',
  next jsonb not null default '[]',
  answered_at timestamptz,
  -- Null: seen, with thanks.
  answer text check (char_length(answer) between 1 and 10000),
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, manager_id) references people_persons (org_id, id),
  check (answer is null or answered_at is not null)
);
create unique index check_ins_check_ins_week on check_ins_check_ins (org_id, person_id, week_on);
create index check_ins_check_ins_waiting on check_ins_check_ins (org_id, manager_id, week_on) where answered_at is null;
create index check_ins_check_ins_manager on check_ins_check_ins (org_id, manager_id, week_on);
select fairlead_protect('check_ins_check_ins');

-- A week that went by without one, noted once. `in_row`: how many, one after the other, while present; 0 while away.
create table check_ins_missed (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  week_on date not null check (extract(isodow from week_on) = 1),
  in_row integer not null check (in_row >= 0),
  noted_at timestamptz not null,
  primary key (org_id, person_id, week_on),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('check_ins_missed');
