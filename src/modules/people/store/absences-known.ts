import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ChartAbsence } from '../chart/chart-rows.ts'

/** Absences that touch a span of days, both included, as they were known on a day: begun or entered by then. */
export async function absencesKnown(
  work: Work,
  on: LocalDate,
  from: LocalDate,
  to: LocalDate,
): Promise<ChartAbsence[]> {
  const { rows } = await sql<ChartAbsence>`
    select person_id, from_on as "from", to_on as "to", cover_id, cover_state
      from people_absences
     where org_id = ${work.orgId}::uuid and cancelled_at is null and from_on <= ${to}::date
       and (to_on is null or to_on >= ${from}::date)
       and (from_on <= ${on}::date or (created_at at time zone ${work.timeZone})::date <= ${on}::date or ${on}::date >= ${work.today}::date)
     order by id`.execute(work.sql)
  return rows
}
