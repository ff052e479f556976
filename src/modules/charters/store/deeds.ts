import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Charters that stand between somebody and who answers to them, their own, and priorities or clarity compared from a day on. */
export function charterDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const day = (moment: string) => sql`(${sql.ref(moment)} at time zone ${work.timeZone})::date`
  return sql`
    (select (case when c.person_id = ${me}::uuid then 'charter_own' else 'charter' end)::text as kind, c.id::uuid as id,
            coalesce(${day('c.acknowledged_at')}, ${day('c.offered_at')})::date as "on", (c.state = 'acknowledged')::boolean as done,
            array[c.person_id]::uuid[] as about, coalesce(p.preferred_name, p.name)::text as label, ('/charters/' || c.id)::text as link
       from charters_charters c join people_persons p on p.org_id = c.org_id and p.id = c.person_id
      where c.org_id = ${work.orgId}::uuid and c.state in ('offered', 'acknowledged')
        and (c.person_id = ${me}::uuid and c.offered_at >= (${from}::date)::timestamp at time zone ${work.timeZone}
          or c.person_id <> ${me}::uuid and ${me}::uuid in (c.offered_by, c.manager_id)))
    union all
    (select (e.kind || '_compared')::text, e.id::uuid, coalesce(${day('e.revealed_at')}, ${day('e.asked_at')})::date,
            (e.revealed_at is not null)::boolean, array[e.person_id]::uuid[], coalesce(p.preferred_name, p.name)::text, '/charters'::text
       from charters_exchanges e join people_persons p on p.org_id = e.org_id and p.id = e.person_id
      where e.org_id = ${work.orgId}::uuid and e.manager_id = ${me}::uuid and e.state <> 'cancelled'
        and e.asked_at >= (${from}::date)::timestamp at time zone ${work.timeZone})`
}
