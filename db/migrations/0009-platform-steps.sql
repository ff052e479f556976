-- A change of state is a row: what moved from where to where, when, by whom and why. One table for every noun that has states
-- (aims have their own, with the date from which a state holds). Who may read a step is decided by the room that owns its subject.
create table platform_steps (
  org_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Null for the first one.
  from_state text,
  state text not null,
  at timestamptz not null,
  -- Null when the system did it.
  by_id uuid,
  why text check (char_length(why) <= 10000),
  primary key (org_id, id)
);
create index platform_steps_subject on platform_steps (org_id, subject_kind, subject_id, id);
create index platform_steps_by on platform_steps (org_id, by_id) where why is not null;
select fairlead_protect('platform_steps');
