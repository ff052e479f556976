-- Who is signed in, and how they got in. Only hashes of secrets are kept.

create table accounts_sessions (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  device text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create unique index accounts_sessions_secret on accounts_sessions (org_id, secret_hash);
create index accounts_sessions_person on accounts_sessions (org_id, person_id) where ended_at is null;
select fairlead_protect('accounts_sessions');

-- A way to sign in once: a code or link sent by mail, an invitation, or a link an administrator handed over.
create table accounts_sign_in_keys (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('mail', 'invitation', 'handed_over')),
  code_hash text,
  link_hash text not null,
  issued_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  failed_attempts integer not null default 0,
  used_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create unique index accounts_sign_in_keys_link on accounts_sign_in_keys (org_id, link_hash);
create index accounts_sign_in_keys_person on accounts_sign_in_keys (org_id, person_id) where used_at is null;
select fairlead_protect('accounts_sign_in_keys');

create table accounts_api_tokens (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  secret_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
create unique index accounts_api_tokens_secret on accounts_api_tokens (org_id, secret_hash);
create index accounts_api_tokens_person on accounts_api_tokens (org_id, person_id);
select fairlead_protect('accounts_api_tokens');

-- Demo people one can sign in as with one click; only rows of a demo organisation are ever used.
create table accounts_personas (
  org_id uuid not null,
  person_id uuid not null,
  position integer not null,
  see text not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('accounts_personas');
