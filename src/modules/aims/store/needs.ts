import type { Work } from '#platform/work.ts'
import { tablesOf } from './tables.ts'

/** Withdraws a need; false when the aim has no such need in force. */
export async function withdrawNeedRow(work: Work, aimId: string, id: string): Promise<boolean> {
  const rows = await tablesOf(work)
    .updateTable('aimsNeeds')
    .set({ withdrawnAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('aimId', '=', aimId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}
