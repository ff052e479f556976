-- Where a mail program may post to end mails of this kind (RFC 8058); it holds a secret, and is gone when the mail is sent.
alter table platform_mails add column unsubscribe_url text;

-- What people were told. One sentence each, with names and titles, never private text.
create table inbox_notices (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  -- Who did it and what it is about: when a person is erased, the sentences about them go too.
  actor_id uuid,
  subject_id uuid not null,
  at timestamptz not null,
  text text not null check (char_length(text) between 1 and 280),
  link text not null check (link like '/%'),
  -- What can be answered from the mail: name, subjectId and label of each.
  actions jsonb not null default '[]',
  -- Whether it stands in the list of the inbox, and when it was read there.
  listed boolean not null,
  read_at timestamptz,
  -- How it goes by mail; at once means not before mail_at, which lies outside the person's quiet hours.
  mail text not null check (mail in ('at_once', 'digest', 'off')),
  mail_at timestamptz,
  mailed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  check ((mail = 'at_once') = (mail_at is not null))
);
-- An event that is delivered twice tells nobody twice.
create unique index inbox_notices_once on inbox_notices (org_id, event_id, person_id);
create index inbox_notices_list on inbox_notices (org_id, person_id, id) where listed;
create index inbox_notices_unread on inbox_notices (org_id, person_id) where listed and read_at is null;
create index inbox_notices_at_once on inbox_notices (org_id, mail_at) where mail = 'at_once' and mailed_at is null;
create index inbox_notices_digest on inbox_notices (org_id, person_id) where mail = 'digest' and mailed_at is null;
select fairlead_protect('inbox_notices');

-- How somebody wants to be told; people without a row have the defaults.
create table inbox_preferences (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  digest text not null check (digest in ('daily', 'weekly', 'off')),
  -- Minutes after local midnight between which nothing is sent; from after to spans midnight, the same twice is never.
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_to smallint not null check (quiet_to between 0 and 1439),
  -- Also on days on which they do not work.
  quiet_days boolean not null,
  rev integer not null default 1,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('inbox_preferences');

-- What differs from the defaults, event by event.
create table inbox_choices (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  event_type text not null,
  listed boolean not null,
  mail text not null check (mail in ('usual', 'at_once', 'digest', 'off')),
  primary key (org_id, person_id, event_type),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('inbox_choices');

-- The local day on which somebody's digest was last thought of, sent or not.
create table inbox_digests (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  thought_on date not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('inbox_digests');

-- Links in mails that act without sign-in: once, as the person they were sent to, until they expire; or that end mails of a kind.
-- Only hashes of the secrets are kept.
create table inbox_links (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  kind text not null check (kind in ('act', 'unsubscribe')),
  -- act: what it does, to what, in which words; and the notice it came with.
  action text,
  subject_id uuid,
  label text check (char_length(label) between 1 and 140),
  notice_id uuid,
  -- unsubscribe: the event whose mails it ends; null for the digest.
  event_type text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  foreign key (org_id, notice_id) references inbox_notices (org_id, id) on delete cascade,
  check (kind = 'unsubscribe' or (action is not null and subject_id is not null and label is not null and notice_id is not null))
);
create unique index inbox_links_secret on inbox_links (org_id, secret_hash);
create index inbox_links_person on inbox_links (org_id, person_id);
create index inbox_links_notice on inbox_links (org_id, notice_id);
select fairlead_protect('inbox_links');
