import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { type CheckInRow, tablesOf } from './tables.ts'

/** The latest 400 check-ins of an aim up to a date, oldest first. */
export async function readSeries(work: Work, aimId: string, on: LocalDate): Promise<CheckInRow[]> {
  const rows = await tablesOf(work)
    .selectFrom('aimsCheckIns')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('aimId', '=', aimId)
    .where('madeOn', '<=', on)
    .orderBy('madeOn', 'desc')
    .limit(400)
    .execute()
  return rows.reverse()
}
