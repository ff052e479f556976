-- External parties: who they are, and who here keeps the relationship. Their promises stand with all others (commitments).
create table partners_parties (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  name text not null check (char_length(name) between 3 and 140),
  about text not null default '' check (char_length(about) <= 280),
  owner_id uuid not null,
  added_on date not null,
  -- The day the relationship ended.
  ended_on date,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id)
);
create unique index partners_parties_name on partners_parties (org_id, lower(name)) where ended_on is null;
create index partners_parties_owner on partners_parties (org_id, owner_id) where ended_on is null;
select fairlead_protect('partners_parties');

-- What the owner's team notes about a party; nobody else reads it.
create table partners_notes (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  party_id uuid not null,
  by_id uuid not null,
  made_on date not null,
  text text not null check (char_length(text) between 1 and 10000),
  primary key (org_id, id),
  foreign key (org_id, party_id) references partners_parties (org_id, id),
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index partners_notes_party on partners_notes (org_id, party_id, id);
select fairlead_protect('partners_notes');

-- Who kept the relationship before, and why it was handed over.
create table partners_handovers (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  party_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  why text check (char_length(why) between 1 and 280),
  by_id uuid,
  made_on date not null,
  primary key (org_id, id),
  foreign key (org_id, party_id) references partners_parties (org_id, id)
);
create index partners_handovers_party on partners_handovers (org_id, party_id, id);
select fairlead_protect('partners_handovers');
