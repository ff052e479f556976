-- Hats: situations that call for leading or managing, noticed from the records of the other rooms. A situation is private to who wears
-- the hat; the person it is about sees the same card where a rule says so, and the line above sees gaps in cover.
create table hats_signals (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  rule text not null,
  rule_version smallint not null,
  subject_kind text not null check (subject_kind in ('person', 'team', 'aim', 'change', 'decision', 'obstacle')),
  subject_id uuid not null,
  wearer_id uuid not null,
  hat text not null check (hat in ('lead', 'manage', 'both')),
  strength text not null check (strength in ('weak', 'moderate', 'strong')),
  state text not null check (state in ('open', 'accepted', 'snoozed', 'dismissed', 'cleared')),
  -- What the records said when it was last judged, with the value and threshold of each: [{says, value, threshold, speaks, explicit, ref}].
  evidence jsonb not null,
  thresholds_version integer not null,
  seen_by uuid[] not null default '{}',
  -- Teams and aims it is about; a date that will not wait.
  scope uuid[] not null default '{}',
  due_on date,
  fired_on date not null,
  judged_on date not null,
  cleared_on date,
  snoozed_until date,
  -- How strong it was when it was set aside: it comes back when it is stronger.
  set_aside_at text check (set_aside_at in ('weak', 'moderate', 'strong')),
  answer text check (answer in ('fits', 'does_not_fit', 'later')),
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, wearer_id) references people_persons (org_id, id),
  check ((state = 'cleared') = (cleared_on is not null)),
  check (state <> 'snoozed' or snoozed_until is not null),
  check (state not in ('snoozed', 'dismissed') or set_aside_at is not null)
);
create unique index hats_signals_one on hats_signals (org_id, rule, subject_kind, subject_id, wearer_id) where state <> 'cleared';
create index hats_signals_wearer on hats_signals (org_id, wearer_id, state);
create index hats_signals_seen on hats_signals using gin (seen_by);
create index hats_signals_rule on hats_signals (org_id, rule);
select fairlead_protect('hats_signals');

-- What an organisation judges by instead of the defaults: one row for each edit, numbered; the latest of a key is in force.
create table hats_thresholds (
  org_id uuid not null references people_organisations (org_id),
  version integer not null check (version >= 1),
  key text not null,
  value double precision not null,
  reason text not null check (char_length(reason) between 1 and 280),
  by_id uuid,
  at timestamptz not null,
  primary key (org_id, version),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('hats_thresholds');

-- When the records were last looked at, and since when something happened that asks to look again.
create table hats_runs (
  org_id uuid not null references people_organisations (org_id),
  ran_at timestamptz,
  ran_on date,
  wanted_at timestamptz,
  -- Rules that could not be run: [{rule, error}].
  broken jsonb not null default '[]',
  primary key (org_id)
);
select fairlead_protect('hats_runs');
