import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Versions of procedures that the asker wrote; everybody may read procedures. */
export function standardActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select 'standards_check'::text as kind, md5(v.procedure_id || ' version ' || v.version)::uuid as id,
           (v.at at time zone ${work.timeZone})::date as "on", null::float8 as lead, 1::float8 as counts,
           p.title::text as label, ('/standards/' || p.id)::text as link
      from standards_versions v join standards_procedures p on p.org_id = v.org_id and p.id = v.procedure_id
     where v.org_id = ${work.orgId}::uuid and v.by_id = ${me}::uuid and v.at >= (${from}::date)::timestamp at time zone ${work.timeZone}`
}
