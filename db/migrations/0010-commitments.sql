-- Promises: who promised what, to whom, by when, and what became of it. Private to the person and to whom it was promised,
-- unless it was given to the whole organisation or the person shows it.
create table commitments_promises (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  -- Who promised: one of our people, or an external party (by name, and by id where it has a page).
  by_person_id uuid,
  by_party_id uuid,
  by_party_name text check (char_length(by_party_name) between 1 and 140),
  -- To whom: a person, an external party, or everybody here.
  to_person_id uuid,
  to_party_id uuid,
  to_party_name text check (char_length(to_party_name) between 1 and 140),
  to_organisation boolean not null default false,
  -- Null once the person who wrote it is erased.
  what text check (char_length(what) between 1 and 280),
  -- Made in a talk of two people: it never stands in a list that is shown to others.
  between_two boolean not null default false,
  source_kind text,
  source_id uuid,
  source_title text,
  source_link text,
  task_id uuid,
  -- The task is done: the person is asked whether the promise is kept.
  task_done_on date,
  made_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'kept', 'renegotiated', 'missed', 'withdrawn')),
  -- Missed because nobody said anything; the person can still say how it went.
  lapsed boolean not null default false,
  ended_on date,
  ended_why text check (char_length(ended_why) between 1 and 280),
  -- The first promise of a line of renegotiated ones; its own id at first.
  root_id uuid not null,
  -- Its place in that line, from 1.
  turn integer not null default 1,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, by_person_id) references people_persons (org_id, id),
  foreign key (org_id, to_person_id) references people_persons (org_id, id),
  foreign key (org_id, task_id) references tasks_tasks (org_id, id),
  foreign key (org_id, root_id) references commitments_promises (org_id, id),
  check (num_nonnulls(by_person_id, by_party_name) = 1),
  check (num_nonnulls(to_person_id, to_party_name, nullif(to_organisation, false)) = 1),
  -- What an external party promises, it promises to one of us, who follows it.
  check (by_party_name is null or to_person_id is not null),
  check ((state = 'open') = (ended_on is null)),
  check (not lapsed or state = 'missed'),
  check ((source_kind is null) = (source_link is null))
);
create index commitments_promises_by on commitments_promises (org_id, by_person_id, state, due_on);
create index commitments_promises_to on commitments_promises (org_id, to_person_id, state, due_on);
create index commitments_promises_due on commitments_promises (org_id, due_on) where state = 'open';
create index commitments_promises_source on commitments_promises (org_id, source_kind, source_id);
create index commitments_promises_by_party on commitments_promises (org_id, by_party_id) where by_party_id is not null;
create index commitments_promises_to_party on commitments_promises (org_id, to_party_id) where to_party_id is not null;
create index commitments_promises_task on commitments_promises (org_id, task_id) where task_id is not null;
create index commitments_promises_root on commitments_promises (org_id, root_id, turn);
select fairlead_protect('commitments_promises');

-- What somebody shows of their promises, and to whom: nothing unless there is a row.
create table commitments_shares (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  audience text not null check (audience in ('manager', 'team')),
  -- `share`: "11 of 13 kept"; `list`: the promises too, except those between two people.
  shows text not null check (shows in ('share', 'list')),
  since_on date not null,
  primary key (org_id, person_id, audience),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('commitments_shares');
