-- After a write the breaks about a few subjects are looked up, and all others left alone.
create index hats_findings_subject on hats_findings (org_id, subject_id) where gone_on is null;
