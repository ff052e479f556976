import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** What somebody gave away or took on from a day on, covers they arranged, and levels they set; not what was declined or has ended. */
export function delegationDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const about = sql`array_remove(array_remove(array[d.from_id, d.to_id, d.aim_id, d.team_id, d.absent_id], null), ${me}::uuid)::uuid[]`
  const standing = sql`d.state in ('offered', 'needs_more', 'accepted', 'active')`
  const rest = sql`${about} as about, d.title::text as label, ('/delegations/' || d.id)::text as link`
  return sql`
    (select (case when d.kind = 'cover' then 'cover' when d.from_id <> ${me}::uuid then 'delegation_taken'
                  when d.level >= 4 then 'delegation_wide' else 'delegation_narrow' end)::text as kind,
            d.id::uuid as id, d.offered_on::date as "on", (d.state in ('accepted', 'active'))::boolean as done, ${rest}
       from delegations_delegations d
      where d.org_id = ${work.orgId}::uuid and ${me}::uuid in (d.from_id, d.to_id) and ${standing}
        and (d.kind = 'cover' or d.offered_on >= ${from}::date))
    union all
    (select (case when l.level > l.from_level then 'level_raised' else 'level_lowered' end)::text, l.id::uuid, l.changed_on::date, true, ${rest}
       from delegations_delegations d join delegations_levels l on l.org_id = d.org_id and l.delegation_id = d.id
      where d.org_id = ${work.orgId}::uuid and d.from_id = ${me}::uuid and l.by_id = ${me}::uuid and l.area is null and l.changed_on >= ${from}::date)`
}
