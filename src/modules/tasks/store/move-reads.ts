import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** Why a task was moved, by the id of the move; null where no reason was given. */
export async function movesOf(work: Work, taskId: string): Promise<Map<string, string | null>> {
  const rows = await db(work)
    .selectFrom('tasksMoves')
    .select(['id', 'reason'])
    .where('orgId', '=', work.orgId)
    .where('taskId', '=', taskId)
    .execute()
  return new Map(rows.map(row => [row.id, row.reason]))
}
