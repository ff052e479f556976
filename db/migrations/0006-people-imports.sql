-- Files of people that were checked, and what became of them.
create table people_imports (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  file_name text not null check (char_length(file_name) between 1 and 255),
  mode text not null check (mode in ('partial', 'full')),
  state text not null check (state in ('refused', 'checked', 'applied')),
  -- The table of the file, and the report on it, as JSON packed with gzip in base64. Gone once expired; the table also once applied.
  sheet text,
  report text,
  -- The people whom the import changed, as they were before, in the layout of an export; packed the same way.
  before text,
  -- What the plan came to when it was checked: applying refuses when people have changed meanwhile.
  fingerprint text not null,
  -- rows, creates, updates, leaves, teams, unchanged, errors, warnings.
  counts jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, created_by) references people_persons (org_id, id),
  foreign key (org_id, applied_by) references people_persons (org_id, id),
  check ((state = 'applied') = (applied_at is not null))
);
create index people_imports_recent on people_imports (org_id, created_at desc);
create index people_imports_expiring on people_imports (org_id, expires_at) where sheet is not null;
select fairlead_protect('people_imports');
