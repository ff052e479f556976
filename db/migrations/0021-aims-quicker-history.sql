-- A version is a copy of a row of aims_aims, which looks up its own team, owner, parent and brief-giver: once is enough.
alter table aims_versions drop constraint aims_versions_org_id_team_id_fkey;
alter table aims_versions drop constraint aims_versions_org_id_owner_id_fkey;
alter table aims_versions drop constraint aims_versions_org_id_parent_id_fkey;
alter table aims_versions drop constraint aims_versions_org_id_briefed_by_id_fkey;
