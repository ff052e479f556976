import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { WorkHours } from '#kernel/working-time.ts'
import type { Work } from '#platform/work.ts'
import { organisationOf } from './organisation-store.ts'

/**
 * When these people work, for `workClock`: their own zone and week, else the organisation's; holidays; absences that end
 * on or after `from`. One statement; unknown people are missing.
 */
export async function workHoursOf(
  work: Work,
  personIds: readonly string[],
  from: LocalDate,
): Promise<ReadonlyMap<string, WorkHours>> {
  const { timeZone, workDays, holidays } = await organisationOf(work)
  const { rows } = await sql<HoursRow>`
    select p.id, p.time_zone as zone, p.work_days as week,
           (select coalesce(json_agg(json_build_array(a.from_on, a.to_on) order by a.from_on), '[]')
              from people_absences a
             where a.org_id = p.org_id and a.person_id = p.id and a.cancelled_at is null
               and (a.to_on is null or a.to_on >= ${from}::date)) as absences
      from people_persons p where p.org_id = ${work.orgId}::uuid and p.id = any(${personIds}::uuid[])`.execute(
    work.sql,
  )
  return new Map(
    rows.map(({ id, zone, week, absences }) => [
      id,
      {
        timeZone: zone ?? timeZone,
        calendar: {
          workDays: week ?? workDays,
          holidays,
          absences: absences.map(([start, end]) => ({ from: start, to: end })),
        },
      },
    ]),
  )
}

interface HoursRow {
  readonly id: string
  readonly zone: string | null
  readonly week: number[] | null
  readonly absences: [LocalDate, LocalDate | null][]
}
