-- Decisions: a question, who decides it until when, what was known and thought, what was chosen and why, and what came of it.

create table decisions_decisions (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  question text not null check (char_length(question) between 3 and 140),
  background text not null default '' check (char_length(background) <= 10000),
  kind text not null check (kind in ('what_why', 'how_when')),
  size text not null check (size in ('S', 'M', 'L')),
  state text not null check (state in ('proposed', 'gathering', 'decided', 'standing', 'reopened', 'expired')),
  proposed_by_id uuid not null,
  proposed_at timestamptz not null,
  proposed_on date not null,
  decider_id uuid not null,
  -- Where the decider's right comes from.
  decider_why text not null check (decider_why in ('charter', 'delegation', 'aim_owner', 'team_lead', 'named', 'handed_over')),
  decide_by_on date not null,
  aim_id uuid,
  team_id uuid,
  area text check (char_length(area) between 3 and 140),
  -- Decided first, views afterwards.
  emergency text check (char_length(emergency) between 1 and 10000),
  -- Why only those who are named may know of it; null: everybody may.
  restricted text check (char_length(restricted) between 1 and 10000),
  -- 1, and one more each time it is reopened: views and rulings belong to a round.
  round integer not null default 1 check (round >= 1),
  decided_on date,
  -- Nothing needs to be done, and why.
  none_needed text check (char_length(none_needed) between 1 and 10000),
  revisit_on date,
  ended_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, proposed_by_id) references people_persons (org_id, id),
  foreign key (org_id, decider_id) references people_persons (org_id, id),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  check ((state in ('decided', 'standing')) = (decided_on is not null)),
  check ((state = 'expired') = (ended_on is not null))
);
create index decisions_decisions_decider on decisions_decisions (org_id, decider_id, state);
create index decisions_decisions_proposer on decisions_decisions (org_id, proposed_by_id);
create index decisions_decisions_aim on decisions_decisions (org_id, aim_id) where aim_id is not null;
create index decisions_decisions_team on decisions_decisions (org_id, team_id) where team_id is not null;
create index decisions_decisions_open on decisions_decisions (org_id, decide_by_on, id) where state in ('proposed', 'gathering', 'reopened');
select fairlead_protect('decisions_decisions');

-- What can be chosen; "do nothing" is always there.
create table decisions_options (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  decision_id uuid not null,
  place integer not null,
  text text not null check (char_length(text) between 1 and 280),
  nothing boolean not null default false,
  by_id uuid not null,
  primary key (org_id, id),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index decisions_options_decision on decisions_options (org_id, decision_id, place);
create unique index decisions_options_nothing on decisions_options (org_id, decision_id) where nothing;
select fairlead_protect('decisions_options');

-- What is known, and where it is known from. Evidence that reopened a decision begins its round.
create table decisions_evidence (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  decision_id uuid not null,
  round integer not null,
  text text not null check (char_length(text) <= 10000),
  source text not null check (char_length(source) <= 280),
  by_id uuid not null,
  at timestamptz not null,
  reopened boolean not null default false,
  primary key (org_id, id),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index decisions_evidence_decision on decisions_evidence (org_id, decision_id, id);
select fairlead_protect('decisions_evidence');

-- Who was asked for a view, why, and what they think. `no_view` is silence, never consent.
create table decisions_views (
  org_id uuid not null references people_organisations (org_id),
  decision_id uuid not null,
  round integer not null,
  person_id uuid not null,
  -- Of which team it is the view that is required; null: of nobody but themselves.
  team_id uuid,
  team_why text check (team_why in ('aim', 'aim_below', 'charter', 'named')),
  -- Asked to look for what speaks against it.
  dissenter boolean not null default false,
  -- Null: nobody asked, they came by themselves.
  asked_at timestamptz,
  -- When silence counts.
  due_at timestamptz,
  stance text check (stance in ('option', 'against', 'no_preference', 'no_view')),
  option_id uuid,
  concern text check (char_length(concern) <= 10000),
  given_at timestamptz,
  primary key (org_id, decision_id, round, person_id),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, option_id) references decisions_options (org_id, id),
  check ((team_id is null) = (team_why is null)),
  check ((stance = 'option') = (option_id is not null)),
  check ((stance is null) = (given_at is null))
);
create index decisions_views_person on decisions_views (org_id, person_id);
create index decisions_views_silent on decisions_views (org_id, due_at) where stance is null;
select fairlead_protect('decisions_views');

-- What was chosen, each time; it is never changed.
create table decisions_rulings (
  org_id uuid not null references people_organisations (org_id),
  decision_id uuid not null,
  round integer not null,
  option_id uuid not null,
  reasons text not null check (char_length(reasons) <= 10000),
  set_aside text not null check (char_length(set_aside) <= 10000),
  dissent text not null default '' check (char_length(dissent) <= 10000),
  revisit_on date,
  revisit_when text check (char_length(revisit_when) between 1 and 280),
  by_id uuid not null,
  at timestamptz not null,
  primary key (org_id, decision_id, round),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id),
  foreign key (org_id, option_id) references decisions_options (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('decisions_rulings');

-- The tasks that carry it out.
create table decisions_commitments (
  org_id uuid not null references people_organisations (org_id),
  decision_id uuid not null,
  task_id uuid not null,
  round integer not null,
  primary key (org_id, decision_id, task_id),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id)
);
create index decisions_commitments_task on decisions_commitments (org_id, task_id);
select fairlead_protect('decisions_commitments');

-- Who else may know of a restricted one.
create table decisions_readers (
  org_id uuid not null references people_organisations (org_id),
  decision_id uuid not null,
  person_id uuid not null,
  primary key (org_id, decision_id, person_id),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create index decisions_readers_person on decisions_readers (org_id, person_id);
select fairlead_protect('decisions_readers');
