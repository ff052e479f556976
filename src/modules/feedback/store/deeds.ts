import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Recognition and guidance that somebody gave from a day on, by the names of those it was for, never by its words. */
export function feedbackDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  return sql`
    select i.kind::text as kind, i.id::uuid as id, (i.given_at at time zone ${work.timeZone})::date as "on", true as done,
           array_agg(r.person_id)::uuid[] as about, string_agg(coalesce(p.preferred_name, p.name), ', ' order by p.name)::text as label,
           ('/feedback/' || i.id)::text as link
      from feedback_messages i
      join feedback_recipients r on r.org_id = i.org_id and r.message_id = i.id
      join people_persons p on p.org_id = r.org_id and p.id = r.person_id
     where i.org_id = ${work.orgId}::uuid and i.from_id = ${me}::uuid and i.state = 'given'
       and i.given_at >= (${from}::date)::timestamp at time zone ${work.timeZone}
     group by i.org_id, i.id, i.kind, i.given_at`
}
