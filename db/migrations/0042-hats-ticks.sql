-- Steps of a playbook that the wearer says are done, where no record shows it. Gone with the situation, or when taken back.
create table hats_ticks (
  org_id uuid not null references people_organisations (org_id),
  signal_id uuid not null,
  step text not null,
  by_id uuid not null,
  ticked_on date not null,
  primary key (org_id, signal_id, step),
  foreign key (org_id, signal_id) references hats_signals (org_id, id) on delete cascade,
  foreign key (org_id, by_id) references people_persons (org_id, id)
);
select fairlead_protect('hats_ticks');
