import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Charters that the asker agreed with somebody who answers to them, and that are as they were agreed. */
export function charterActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select 'charter'::text as kind, a.id::uuid as id, (a.at at time zone ${work.timeZone})::date as "on", null::float8 as lead,
           1::float8 as counts, coalesce(p.preferred_name, p.name)::text as label, ('/charters/' || c.id)::text as link
      from charters_acknowledgements a
      join charters_charters c on c.org_id = a.org_id and c.id = a.charter_id
      join people_persons p on p.org_id = c.org_id and p.id = c.person_id
     where a.org_id = ${work.orgId}::uuid and a.by_id = ${me}::uuid and a.side = 'manager' and a.undone_at is null
       and a.at >= (${from}::date)::timestamp at time zone ${work.timeZone}`
}
