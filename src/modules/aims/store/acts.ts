import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/**
 * What the asker did for direction and for goals: published or revised, briefed, planned, dated, checked in. What somebody does
 * about a goal of their own person alone is own work, and no act.
 */
export function aimActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select d.kind::text as kind, d.id::uuid as id, d.on_day::date as "on", null::float8 as lead, 1::float8 as counts,
           (case when ${mayBeRead(me)} then a.title end)::text as label, ('/aims/' || a.id)::text as link
      from (
        select case s.state when 'briefed' then 'brief_issued' when 'planned' then 'plan_submitted' else 'direction_published' end as kind,
               s.id, s.aim_id, s.since_on as on_day
          from aims_states s join aims_aims g on g.org_id = s.org_id and g.id = s.aim_id
         where s.org_id = ${work.orgId}::uuid and s.by_id = ${me}::uuid and s.since_on >= ${from}::date
           and case g.kind when 'goal' then s.state = 'planned' or (s.state = 'briefed' and s.from_state = 'draft') else s.state = 'live' end
        union all
        select case g.kind when 'goal' then 'brief_issued' else 'direction_published' end,
               md5(b.aim_id || ' brief ' || b.version)::uuid, b.aim_id, b.set_on
          from aims_briefs b join aims_aims g on g.org_id = b.org_id and g.id = b.aim_id
         where b.org_id = ${work.orgId}::uuid and b.set_by_id = ${me}::uuid and b.set_on >= ${from}::date and b.version > 1
        union all
        select 'goal_check_in', c.id, c.aim_id, c.made_on
          from aims_check_ins c join aims_aims g on g.org_id = c.org_id and g.id = c.aim_id and g.kind = 'goal'
         where c.org_id = ${work.orgId}::uuid and c.by_id = ${me}::uuid and c.made_on >= ${from}::date
        union all
        select distinct 'dates_set', md5(h.aim_id || ' dates ' || (h.set_on - date '2000-01-01'))::uuid, h.aim_id, h.set_on from aims_schedules h
         where h.org_id = ${work.orgId}::uuid and h.set_by_id = ${me}::uuid and h.set_on >= ${from}::date and h.due_on is not null
      ) d
      join aims_aims a on a.org_id = ${work.orgId}::uuid and a.id = d.aim_id
     where d.on_day <= ${work.today}::date and not (a.kind = 'goal' and a.scope = 'person' and a.owner_id = ${me}::uuid)`
}

/** Aims are everybody's to read, except goals of one person and drafts: those are read here by who had a part in them. */
function mayBeRead(me: string) {
  return sql`((a.scope <> 'person' and a.state <> 'draft')
    or ${me}::uuid in (a.owner_id, a.briefed_by_id, a.proposed_by_id))`
}
