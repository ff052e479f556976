-- A cover goes as far as its parts say: its own level is the highest of them, and never lowered for a time.
do $$
declare
  one uuid;
begin
  -- The owner of the tables is held by row-level security too, so each organisation is written from inside.
  for one in select org_id from people_organisations loop
    perform set_config('app.org', one::text, true);
    update delegations_delegations d
       set level = a.level, lowered_from = null, lowered_until = null
      from (select delegation_id, max(level) as level from delegations_areas where org_id = one group by delegation_id) a
     where d.org_id = one and d.id = a.delegation_id and d.kind = 'cover';
  end loop;
  perform set_config('app.org', '', true);
end
$$;
-- A change of level of one part of a cover; null for what has one level.
alter table delegations_levels add column area text
  check (area in ('approvals', 'one_to_ones', 'stand_ups', 'priorities', 'hiring'));
