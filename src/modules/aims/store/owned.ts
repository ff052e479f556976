import type { Work } from '#platform/work.ts'
import { tablesOf } from './tables.ts'

/** Open aims of an owner by their titles; `kind` is vision, strategy or goal. */
export async function readOwned(work: Work, personId: string) {
  return await tablesOf(work)
    .selectFrom('aimsAims')
    .select(['id', 'kind', 'title'])
    .where('orgId', '=', work.orgId)
    .where('ownerId', '=', personId)
    .where('state', 'not in', ['closed', 'retired', 'archived'])
    .orderBy('title')
    .execute()
}
