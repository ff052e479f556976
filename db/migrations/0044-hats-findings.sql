-- Where the line from vision to work breaks: what the checks find, from the day they find it to the day it is gone. Told to who owns it
-- and who briefs it; to the line above in numbers.
create table hats_findings (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  check_id text not null,
  severity text not null check (severity in ('info', 'minor', 'major', 'critical')),
  subject_kind text not null check (subject_kind in ('organisation', 'aim', 'team', 'person', 'decision', 'obstacle', 'task')),
  subject_id uuid not null,
  owner_id uuid,
  brief_giver_id uuid,
  team_id uuid,
  says text not null,
  found_on date not null,
  judged_on date not null,
  gone_on date,
  primary key (org_id, id)
);
create unique index hats_findings_one on hats_findings (org_id, check_id, subject_kind, subject_id) where gone_on is null;
create index hats_findings_owner on hats_findings (org_id, owner_id) where gone_on is null;
create index hats_findings_brief_giver on hats_findings (org_id, brief_giver_id) where gone_on is null;
create index hats_findings_team on hats_findings (org_id, team_id) where gone_on is null;
select fairlead_protect('hats_findings');

-- Who says for how long that a break may stay, and why. It counts again when that time is over, it is taken back, or the break is worse.
create table hats_acceptances (
  org_id uuid not null references people_organisations (org_id),
  id uuid not null,
  finding_id uuid not null,
  by_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 280),
  severity text not null check (severity in ('info', 'minor', 'major', 'critical')),
  accepted_on date not null,
  until_on date not null check (until_on between accepted_on and accepted_on + 90),
  withdrawn_on date,
  primary key (org_id, id),
  foreign key (org_id, finding_id) references hats_findings (org_id, id) on delete cascade,
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
create index hats_acceptances_finding on hats_acceptances (org_id, finding_id);
create index hats_acceptances_by on hats_acceptances (org_id, by_id);
select fairlead_protect('hats_acceptances');
