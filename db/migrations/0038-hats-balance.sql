-- The balance of leading and managing. Everything here is one person's own: nobody else reads it but whom they share a picture with.

-- What somebody says about something they did: it was the other hat, or it does not count.
create table hats_balance_marks (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  kind text not null,
  act_id uuid not null,
  act_on date not null,
  mark text not null check (mark in ('other_hat', 'left_out')),
  primary key (org_id, person_id, kind, act_id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('hats_balance_marks');

-- What they did elsewhere.
create table hats_balance_added (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  done_on date not null,
  note text not null check (char_length(note) between 1 and 140),
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index hats_balance_added_person on hats_balance_added (org_id, person_id, done_on);
select fairlead_protect('hats_balance_added');

-- A picture of a day for one other person. It is never changed, and gone when it is taken back.
create table hats_balance_snapshots (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  with_id uuid not null,
  shared_as text not null check (shared_as in ('manager', 'coach')),
  taken_on date not null,
  image jsonb not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, with_id) references people_persons (org_id, id),
  check (person_id <> with_id)
);
create unique index hats_balance_snapshots_day on hats_balance_snapshots (org_id, person_id, with_id, taken_on);
create index hats_balance_snapshots_with on hats_balance_snapshots (org_id, with_id, id);
select fairlead_protect('hats_balance_snapshots');

-- Who lets the picture of their level count them.
create table hats_balance_opt_ins (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('hats_balance_opt_ins');

-- The latest picture of each level, in broad bands: {"manage", "both", "lead"}; null when it may not be shown. Who is in it is kept
-- to tell how many came and went, so that no two pictures differ by a few people.
create table hats_balance_pictures (
  org_id uuid not null references people_organisations (org_id),
  level smallint not null check (level between 1 and 5),
  taken_on date not null,
  bands jsonb,
  member_ids uuid[] not null,
  gone integer not null default 0,
  primary key (org_id, level)
);
select fairlead_protect('hats_balance_pictures');

-- For which months pictures were drawn: on fixed dates, not when somebody comes.
create table hats_balance_drawings (
  org_id uuid not null references people_organisations (org_id),
  drawn_for date not null,
  primary key (org_id, drawn_for)
);
select fairlead_protect('hats_balance_drawings');
