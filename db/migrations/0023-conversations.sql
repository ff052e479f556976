-- Conversations: one-to-ones, direction talks, alignment sessions, stand-ups and talks with people from outside.

-- Talks that come back. A one-to-one is a lasting page of two people.
create table conversations_series (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  type text not null check (type in ('one_to_one', 'standup')),
  -- One-to-ones: the two, the smaller id first, and the one of them who answers to the other, if so.
  one_id uuid,
  other_id uuid,
  report_id uuid,
  -- Stand-ups: whose.
  team_id uuid,
  opened_by uuid not null,
  cadence text not null check (cadence in ('workdays', 'weekly', 'fortnightly', 'monthly')),
  -- The weekday it belongs to (1 Monday … 7), to which it returns after a week in which it had to move.
  weekday smallint not null check (weekday between 1 and 7),
  -- Local time of day, `HH:MM`, in this zone.
  at_time text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  time_zone text not null,
  minutes smallint not null check (minutes between 5 and 480),
  state text not null default 'running' check (state in ('running', 'ended')),
  -- The report's series with the manager before; and with whom the report shares the shared notes of this one.
  follows_id uuid,
  shared_with_id uuid,
  created_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, one_id) references people_persons (org_id, id),
  foreign key (org_id, other_id) references people_persons (org_id, id),
  foreign key (org_id, report_id) references people_persons (org_id, id),
  foreign key (org_id, opened_by) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, follows_id) references conversations_series (org_id, id),
  foreign key (org_id, shared_with_id) references people_persons (org_id, id),
  check ((type = 'one_to_one') = (one_id is not null and other_id is not null and one_id < other_id)),
  check ((type = 'standup') = (team_id is not null))
);
create unique index conversations_series_pair on conversations_series (org_id, one_id, other_id) where state = 'running' and type = 'one_to_one';
create unique index conversations_series_team on conversations_series (org_id, team_id) where state = 'running' and type = 'standup';
create index conversations_series_one on conversations_series (org_id, one_id) where one_id is not null;
create index conversations_series_other on conversations_series (org_id, other_id) where other_id is not null;
create index conversations_series_follows on conversations_series (org_id, follows_id) where follows_id is not null;
select fairlead_protect('conversations_series');

-- One talk at one moment. A talk that moves keeps its id; the old moment stays as a row of its own, which points to it.
create table conversations_talks (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  type text not null check (type in ('one_to_one', 'direction', 'alignment', 'standup', 'external')),
  series_id uuid,
  -- Null for one-to-ones, which are called after the other one.
  title text check (char_length(title) between 1 and 140),
  organiser_id uuid not null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 480),
  state text not null default 'planned' check (state in ('planned', 'held', 'missed', 'moved')),
  -- Where a moved one went; null when it was called off.
  moved_to_id uuid,
  -- Who said that it was held; it counts in full once somebody else who was there says so too.
  held_by_id uuid,
  held_at timestamptz,
  confirmed_by_id uuid,
  confirmed_at timestamptz,
  reminded_at timestamptz,
  asked_at timestamptz,
  shared_notes text not null default '' check (char_length(shared_notes) <= 10000),
  notes_rev integer not null default 1,
  created_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, series_id) references conversations_series (org_id, id),
  foreign key (org_id, organiser_id) references people_persons (org_id, id),
  foreign key (org_id, moved_to_id) references conversations_talks (org_id, id),
  foreign key (org_id, held_by_id) references people_persons (org_id, id),
  foreign key (org_id, confirmed_by_id) references people_persons (org_id, id),
  check ((title is null) = (type = 'one_to_one')),
  check ((state = 'held') = (held_by_id is not null and held_at is not null)),
  check (confirmed_by_id is null or (state = 'held' and confirmed_by_id <> held_by_id)),
  check ((confirmed_by_id is null) = (confirmed_at is null))
);
create index conversations_talks_series on conversations_talks (org_id, series_id, starts_at) where series_id is not null;
create unique index conversations_talks_next on conversations_talks (org_id, series_id) where series_id is not null and state = 'planned';
create index conversations_talks_planned on conversations_talks (org_id, starts_at) where state = 'planned';
create index conversations_talks_organiser on conversations_talks (org_id, organiser_id, starts_at);
create index conversations_talks_direction on conversations_talks (org_id, starts_at) where type = 'direction';
select fairlead_protect('conversations_talks');

-- Who is there by name; of a direction talk only its organiser: the rest are teams.
create table conversations_participants (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  person_id uuid not null,
  primary key (org_id, talk_id, person_id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index conversations_participants_person on conversations_participants (org_id, person_id, talk_id);
select fairlead_protect('conversations_participants');

-- For which teams, with those below them, a direction talk is.
create table conversations_audiences (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  team_id uuid not null,
  primary key (org_id, talk_id, team_id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id)
);
create index conversations_audiences_team on conversations_audiences (org_id, team_id, talk_id);
select fairlead_protect('conversations_audiences');

-- People from outside, by name.
create table conversations_parties (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  position smallint not null,
  name text not null check (char_length(name) between 1 and 140),
  party_id uuid,
  primary key (org_id, talk_id, position),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id)
);
select fairlead_protect('conversations_parties');

-- "Yes, we talked", and after a direction talk how clear it was.
create table conversations_answers (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  person_id uuid not null,
  understood text check (understood in ('clear', 'partly', 'unclear')),
  at timestamptz not null,
  primary key (org_id, talk_id, person_id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('conversations_answers');

-- What to talk about. In a series it stays open until it was talked about, so it carries over by itself.
create table conversations_topics (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  series_id uuid,
  talk_id uuid,
  text text not null check (char_length(text) <= 280),
  tag text not null check (tag in ('task', 'obstacle', 'decision', 'growth', 'direction', 'recognition', 'wellbeing')),
  by_id uuid not null,
  -- "I need guidance on this."
  needs_guidance boolean not null default false,
  -- Path of the page it was suggested from.
  link text check (char_length(link) <= 280),
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- In which talk of the series.
  ended_in_id uuid,
  ended_at timestamptz,
  created_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, series_id) references conversations_series (org_id, id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id),
  foreign key (org_id, ended_in_id) references conversations_talks (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id),
  check (num_nonnulls(series_id, talk_id) = 1),
  check ((state = 'open') = (ended_at is null))
);
create index conversations_topics_series on conversations_topics (org_id, series_id, state) where series_id is not null;
create index conversations_topics_talk on conversations_topics (org_id, talk_id) where talk_id is not null;
create index conversations_topics_ended on conversations_topics (org_id, ended_in_id) where ended_in_id is not null;
select fairlead_protect('conversations_topics');

-- Notes that only their writer reads.
create table conversations_private_notes (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  person_id uuid not null,
  text text not null check (char_length(text) <= 10000),
  rev integer not null default 1,
  primary key (org_id, talk_id, person_id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('conversations_private_notes');

-- What one person brings: in a stand-up done, next, stuck; in an alignment session their side, needs and trade-offs.
create table conversations_parts (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  person_id uuid not null,
  -- Alignment sessions: what and why (lead), or how and when (manage).
  side text check (side in ('lead', 'manage')),
  -- Three texts, in the order of the form.
  texts jsonb not null,
  at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, talk_id, person_id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('conversations_parts');
