import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** What somebody drafted, briefed, set for others, planned, dated and checked in from a day on: about the aim, its team and its owner. */
export function aimDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  return sql`
    select d.kind::text as kind, d.id::uuid as id, d.on_day::date as "on", d.done::boolean as done,
           array_remove(array[a.id, a.team_id, a.owner_id], null)::uuid[] as about, a.title::text as label, ('/aims/' || a.id)::text as link
      from (
        select 'brief_issued' as kind, a.id, a.id as aim_id, a.created_on as on_day, false as done from (
          select g.org_id, g.id, g.proposed_by_id, g.state, min(s.since_on) as created_on from aims_aims g
            join aims_states s on s.org_id = g.org_id and s.aim_id = g.id
           where g.org_id = ${work.orgId}::uuid and g.proposed_by_id = ${me}::uuid and g.state = 'draft' and s.since_on >= ${from}::date
           group by 1, 2, 3, 4) a
        union all
        select 'goal_set', g.id, g.id, case when g.proposed_by_id = ${me}::uuid then g.created_on else g.briefed_on end, true
          from aims_aims g where g.org_id = ${work.orgId}::uuid and g.kind = 'goal' and g.owner_id <> ${me}::uuid
           and ((g.proposed_by_id = ${me}::uuid and g.created_on >= ${from}::date) or (g.briefed_by_id = ${me}::uuid and g.briefed_on >= ${from}::date))
        union all
        select case s.state when 'briefed' then 'brief_issued' else 'plan_submitted' end, s.id, s.aim_id, s.since_on, true
          from aims_states s where s.org_id = ${work.orgId}::uuid and s.by_id = ${me}::uuid and s.since_on >= ${from}::date
           and s.state in ('briefed', 'planned')
        union all
        select 'brief_issued', md5(b.aim_id || ' brief ' || b.version)::uuid, b.aim_id, b.set_on, true
          from aims_briefs b where b.org_id = ${work.orgId}::uuid and b.set_by_id = ${me}::uuid and b.set_on >= ${from}::date and b.version > 1
        union all
        select 'aim_check_in', c.id, c.aim_id, c.made_on, true
          from aims_check_ins c where c.org_id = ${work.orgId}::uuid and c.by_id = ${me}::uuid and c.made_on >= ${from}::date
        union all
        select 'dates_set', h.id, h.aim_id, h.set_on, true
          from aims_schedules h where h.org_id = ${work.orgId}::uuid and h.set_by_id = ${me}::uuid and h.set_on >= ${from}::date
      ) d
      join aims_aims a on a.org_id = ${work.orgId}::uuid and a.id = d.aim_id and a.state <> 'archived'`
}
