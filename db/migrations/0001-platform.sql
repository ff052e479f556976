-- The platform's own tables, and what every later migration uses.
-- Written for PostgreSQL 15; runs unchanged on PGlite. The role of the server is given by the setting fairlead.app_role.

do $$
begin
  -- Asked first, because an owner who may not create roles is refused even for one that exists.
  if not exists (select from pg_roles where rolname = current_setting('fairlead.app_role')) then
    execute format('create role %I nologin', current_setting('fairlead.app_role'));
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  execute format('grant usage on schema public to %I', current_setting('fairlead.app_role'));
  execute format('grant select on platform_migrations to %I', current_setting('fairlead.app_role'));
end
$$;

-- Puts a table behind its organisation: the server only ever sees rows of the organisation set in app.org.
create function fairlead_protect(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy organisation on %s using (org_id = nullif(current_setting(''app.org'', true), '''')::uuid) '
    'with check (org_id = nullif(current_setting(''app.org'', true), '''')::uuid)', protected);
  execute format('grant select, insert, update, delete on %s to %I', protected, current_setting('fairlead.app_role'));
end
$$;

-- The ledger: what happened, when, by whom. Append-only: the server may not change or remove an entry.
create table platform_events (
  org_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'token', 'system')),
  actor_id uuid,
  type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  data jsonb not null default '{}',
  primary key (org_id, id)
);
create index platform_events_subject on platform_events (org_id, subject_kind, subject_id, id);
create index platform_events_type on platform_events (org_id, type, id);
select fairlead_protect('platform_events');
do $$
begin
  execute format('revoke update, delete on platform_events from %I', current_setting('fairlead.app_role'));
end
$$;

-- What still has to be told to a subscriber; a row is gone when its job is queued.
create table platform_outbox (
  org_id uuid not null,
  event_id uuid not null,
  consumer text not null,
  primary key (org_id, event_id, consumer),
  foreign key (org_id, event_id) references platform_events (org_id, id)
);
select fairlead_protect('platform_outbox');
create policy delivery on platform_outbox for select to current_user using (true);

-- Organisations that have something to deliver; the worker asks this, then works inside each one.
create function platform_outbox_organisations() returns table (org_id uuid)
language sql stable security definer set search_path = public as $$
  select distinct o.org_id from platform_outbox o
$$;

-- Mail to send. Written with the change that causes it; the worker sends it, or it waits here when no mail server is set.
-- A confidential one (sign-in) shows no text to anybody, administrators included.
create table platform_mails (
  org_id uuid not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  confidential boolean not null default false,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  attempts integer not null default 0,
  primary key (org_id, id)
);
create index platform_mails_waiting on platform_mails (org_id, id) where sent_at is null;
select fairlead_protect('platform_mails');
create policy delivery on platform_mails for select to current_user using (true);

-- Organisations that have mail waiting; asked by the worker like platform_outbox_organisations.
create function platform_mail_organisations() returns table (org_id uuid)
language sql stable security definer set search_path = public as $$
  select distinct m.org_id from platform_mails m where m.sent_at is null and m.attempts < 8
$$;
