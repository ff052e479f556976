import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { knownTo } from './changes.ts'

/** Changes whose purpose the asker published, questions they answered, and teams they decided may start or not yet. */
export function changeActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select d.kind::text as kind, d.id::uuid as id, d.on_day::date as "on", null::float8 as lead, 1::float8 as counts,
           (case when ${knownTo(me)} then c.name end)::text as label, ('/changes/' || c.id)::text as link
      from (
        select 'change_purpose' as kind, s.id, s.subject_id as change_id, (s.at at time zone ${work.timeZone})::date as on_day
          from platform_steps s
         where s.org_id = ${work.orgId}::uuid and s.by_id = ${me}::uuid and s.subject_kind = 'change' and s.state = 'announced'
           and s.at >= (${from}::date)::timestamp at time zone ${work.timeZone}
        union all
        select 'change_answer', q.id, q.change_id, q.answered_on from changes_questions q
         where q.org_id = ${work.orgId}::uuid and q.answered_by_id = ${me}::uuid and q.answered_on >= ${from}::date
        union all
        select 'standards_check', g.id, g.change_id, g.decided_on from changes_gos g
         where g.org_id = ${work.orgId}::uuid and g.by_id = ${me}::uuid and g.decided_on >= ${from}::date
      ) d
      join changes_changes c on c.org_id = ${work.orgId}::uuid and c.id = d.change_id`
}
