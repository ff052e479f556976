-- How often somebody has asked for a look at the records: one that is asked for while a run is under way is not lost with it.
alter table hats_runs add column wants integer not null default 0;
