import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Authority from the asker that somebody took on; from level 4 on it is wide. Who covers for whom is no act of leading. */
export function delegationActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select case when coalesce((select l.from_level from delegations_levels l
                  where l.org_id = d.org_id and l.delegation_id = d.id order by l.id limit 1), d.level) >= 4
             then 'delegation_wide' else 'delegation_narrow' end::text as kind,
           s.id::uuid as id, (s.at at time zone ${work.timeZone})::date as "on", null::float8 as lead, 1::float8 as counts,
           d.title::text as label, ('/delegations/' || d.id)::text as link
      from delegations_delegations d
      join platform_steps s on s.org_id = d.org_id and s.subject_kind = 'delegation' and s.subject_id = d.id
       and s.state in ('accepted', 'active') and s.from_state in ('offered', 'needs_more')
     where d.org_id = ${work.orgId}::uuid and d.from_id = ${me}::uuid and d.kind <> 'cover'
       and s.at >= (${from}::date)::timestamp at time zone ${work.timeZone}`
}
