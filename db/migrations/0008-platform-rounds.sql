-- Work that is done again and again in an organisation: when each was last done, and what kept it from being done.
create table platform_rounds (
  org_id uuid not null,
  name text not null,
  every_minutes integer not null check (every_minutes > 0),
  -- When it was last tried; null when it is to be tried next.
  began_at timestamptz,
  -- When it last came to its end.
  ended_at timestamptz,
  -- Tries since then that failed, and what the last of them said.
  failures integer not null default 0,
  failure text,
  primary key (org_id, name)
);
select fairlead_protect('platform_rounds');
