-- By which numbers a break was judged, as with situations: the organisation's latest edit of them then; 0 before the first.
alter table hats_findings add column thresholds_version integer not null default 0;
