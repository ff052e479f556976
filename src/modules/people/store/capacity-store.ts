import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'
import type { Work } from '#platform/work.ts'

/** How much of a full-time position somebody holds today (0.1–1), and their absences that touch a window. */
export interface PersonCapacity {
  readonly fte: number
  readonly absences: readonly DateSpan[]
}

/** The capacity of these people between two dates, both included, in one statement; people without a position are missing. */
export async function capacitiesOf(
  work: Work,
  personIds: readonly string[],
  from: LocalDate,
  to: LocalDate,
): Promise<Map<string, PersonCapacity>> {
  const { rows } = await sql<{ personId: string; fte: number; absences: [LocalDate, LocalDate | null][] }>`
    select l.person_id as "personId", l.fte,
           (select coalesce(json_agg(json_build_array(a.from_on, a.to_on) order by a.from_on), '[]')
              from people_absences a
             where a.org_id = l.org_id and a.person_id = l.person_id and a.cancelled_at is null
               and a.from_on <= ${to}::date and (a.to_on is null or a.to_on >= ${from}::date)) as absences
      from people_placements l
     where l.org_id = ${work.orgId}::uuid and l.person_id = any(${personIds}::uuid[]) and l.kind <> 'acting'
       and l.cancelled_at is null and l.from_on <= ${work.today}::date and (l.to_on is null or l.to_on >= ${work.today}::date)`.execute(
    work.sql,
  )
  return new Map(
    rows.map(row => [
      row.personId,
      { fte: row.fte, absences: row.absences.map(([start, end]) => ({ from: start, to: end })) },
    ]),
  )
}
