import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Recognition and guidance that the asker gave, by the names of those it was for, never by its words. */
export function feedbackActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select i.kind::text as kind, i.id::uuid as id, (i.given_at at time zone ${work.timeZone})::date as "on", null::float8 as lead,
           1::float8 as counts, (select string_agg(coalesce(p.preferred_name, p.name), ', ' order by p.name) from feedback_recipients r
              join people_persons p on p.org_id = r.org_id and p.id = r.person_id
             where r.org_id = i.org_id and r.message_id = i.id)::text as label,
           ('/feedback/' || i.id)::text as link
      from feedback_messages i
     where i.org_id = ${work.orgId}::uuid and i.from_id = ${me}::uuid and i.state = 'given'
       and i.given_at >= (${from}::date)::timestamp at time zone ${work.timeZone}`
}
