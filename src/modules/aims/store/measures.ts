import type { Work } from '#platform/work.ts'
import { tablesOf } from './tables.ts'

/** Takes out a measure that nobody has worked by yet, to be replaced in the same transaction. */
export async function removeMeasure(work: Work, aimId: string, version: number): Promise<void> {
  await tablesOf(work)
    .deleteFrom('aimsMeasures')
    .where('orgId', '=', work.orgId)
    .where('aimId', '=', aimId)
    .where('version', '=', version)
    .execute()
}
