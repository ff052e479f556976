-- Ideas: what anybody proposes upward, who answers it until when, and what came of it.

create table ideas_ideas (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  kind text not null check (kind in ('aim', 'decision', 'experiment')),
  title text not null check (char_length(title) between 3 and 140),
  why text not null check (char_length(why) between 1 and 10000),
  -- The aim it would serve.
  aim_id uuid,
  proposer_id uuid not null,
  proposed_at timestamptz not null,
  -- Only the proposer's team and line, and who answers, see it until it is answered.
  kept boolean not null default false,
  state text not null check (state in ('waiting', 'trying', 'became', 'learned', 'not_now', 'withdrawn')),
  answerer_id uuid not null,
  -- When it was first asked; the clock ends with the working day `clock_days` after `clock_from_at` of whoever answers.
  asked_at timestamptz not null,
  clock_from_at timestamptz not null,
  clock_days integer not null check (clock_days between 1 and 15),
  -- Null when the next ten years have too few working days.
  due_at timestamptz,
  -- How often it has gone up by itself: once at most.
  rungs integer not null default 0 check (rungs in (0, 1)),
  -- When it was told that the time is over and it goes no further.
  overdue_at timestamptz,
  answered_by_id uuid,
  answered_at timestamptz,
  answer text check (char_length(answer) <= 10000),
  look_again_on date,
  hypothesis text check (char_length(hypothesis) between 1 and 10000),
  tells text check (char_length(tells) between 1 and 10000),
  trial_until_on date,
  learned text check (char_length(learned) between 1 and 10000),
  became_kind text check (became_kind in ('aim', 'decision')),
  became_id uuid,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, proposer_id) references people_persons (org_id, id),
  foreign key (org_id, answerer_id) references people_persons (org_id, id),
  foreign key (org_id, answered_by_id) references people_persons (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  check ((state in ('waiting', 'withdrawn')) or answered_at is not null),
  check ((became_kind is null) = (became_id is null)),
  check ((state = 'became') = (became_id is not null)),
  check (state not in ('trying', 'learned') or (hypothesis is not null and tells is not null and trial_until_on is not null)),
  check (state <> 'learned' or learned is not null),
  check (state <> 'not_now' or answer <> '')
);
create index ideas_ideas_due on ideas_ideas (org_id, due_at) where state = 'waiting' and overdue_at is null;
create index ideas_ideas_again on ideas_ideas (org_id, look_again_on) where state = 'not_now' and look_again_on is not null;
create index ideas_ideas_answerer on ideas_ideas (org_id, answerer_id, state);
create index ideas_ideas_proposer on ideas_ideas (org_id, proposer_id, state);
create index ideas_ideas_aim on ideas_ideas (org_id, aim_id) where aim_id is not null;
create index ideas_ideas_state on ideas_ideas (org_id, state);
select fairlead_protect('ideas_ideas');

-- Who would help, in a sentence; never counted against each other.
create table ideas_helpers (
  org_id uuid not null references people_organisations (org_id),
  idea_id uuid not null,
  person_id uuid not null,
  words text not null check (char_length(words) between 1 and 280),
  offered_at timestamptz not null,
  primary key (org_id, idea_id, person_id),
  foreign key (org_id, idea_id) references ideas_ideas (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index ideas_helpers_person on ideas_helpers (org_id, person_id);
select fairlead_protect('ideas_helpers');
