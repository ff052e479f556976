import { sql } from 'kysely'
import type { Asker, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Check-ins made for the asker that wait for a word; one that asks for guidance presses. */
export function checkInsWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select case when c.need_guidance then 'check_in_guidance' else 'check_in_answer' end::text as kind,
           coalesce(p.preferred_name, p.name)::text as subject, ('/check-ins?of=' || c.id)::text as link,
           case when c.need_guidance then 'major' else 'info' end::text as severity,
           case when c.need_guidance then (c.made_at at time zone ${work.timeZone})::date + 2 end::date as due_on,
           (c.made_at at time zone ${work.timeZone})::date as since_on, true as mine
      from check_ins_check_ins c join people_persons p on p.org_id = c.org_id and p.id = c.person_id
     where c.org_id = ${work.orgId}::uuid and c.manager_id = ${me}::uuid and c.answered_at is null
       and c.week_on >= ${work.today}::date - 28`
}
