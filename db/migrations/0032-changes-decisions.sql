-- Decisions that belong to a change: what impacted teams decide themselves, with a view of each.
create table changes_decisions (
  org_id uuid not null references people_organisations (org_id),
  change_id uuid not null,
  decision_id uuid not null,
  primary key (org_id, change_id, decision_id),
  foreign key (org_id, change_id) references changes_changes (org_id, id),
  foreign key (org_id, decision_id) references decisions_decisions (org_id, id)
);
select fairlead_protect('changes_decisions');
