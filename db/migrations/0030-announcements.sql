-- Announcements: what somebody who leads wants a part of the organisation to know, who has read it, and whether it was understood.
create table announcements_announcements (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  title text not null check (char_length(title) between 3 and 140),
  body text not null check (char_length(body) between 1 and 10000),
  author_id uuid not null,
  -- This team and those below it; null: everybody.
  team_id uuid,
  -- "Did I understand it?": one question, its answers, and the place of the one that was meant, from 0.
  question text check (char_length(question) between 1 and 280),
  choices jsonb not null default '[]',
  meant smallint,
  published_at timestamptz not null,
  -- Until when people should have read it.
  read_by_on date not null,
  -- What the author added when the answers showed that it was understood differently.
  clarification text check (char_length(clarification) between 1 and 10000),
  clarified_at timestamptz,
  reminded_at timestamptz,
  state text not null default 'published' check (state in ('published', 'withdrawn')),
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, author_id) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  check ((question is null) = (meant is null)),
  check (jsonb_array_length(choices) > coalesce(meant, -1))
);
create index announcements_announcements_author on announcements_announcements (org_id, author_id);
create index announcements_announcements_team on announcements_announcements (org_id, team_id) where team_id is not null;
select fairlead_protect('announcements_announcements');

-- To whom it went, as of the day it was published. What somebody chose is between them and nobody: only counts are ever read.
create table announcements_readers (
  org_id uuid not null references people_organisations (org_id),
  announcement_id uuid not null,
  person_id uuid not null,
  read_at timestamptz,
  choice smallint,
  -- Cleared when the author clarifies and the choice was another one: they are asked once more.
  asked_again boolean not null default false,
  primary key (org_id, announcement_id, person_id),
  foreign key (org_id, announcement_id) references announcements_announcements (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index announcements_readers_person on announcements_readers (org_id, person_id, announcement_id) where read_at is null;
select fairlead_protect('announcements_readers');
