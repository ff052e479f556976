import { sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** How far back somebody is looked for. */
const DAYS = 120

/** When each of these people last told of their week, by person; who did not for four months is missing. One statement. */
export async function lastCheckIns(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const { rows } = await sql<{ personId: string; madeOn: LocalDate }>`
    select person_id, max((made_at at time zone ${work.timeZone})::date) as made_on
      from check_ins_check_ins
     where org_id = ${work.orgId}::uuid and person_id = any(${personIds}::uuid[])
       and week_on >= ${addDays(work.today, -DAYS)}::date
     group by person_id`.execute(work.sql)
  return new Map(rows.map(({ personId, madeOn }) => [personId, madeOn]))
}
