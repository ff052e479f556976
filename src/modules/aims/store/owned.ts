import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { tablesOf } from './tables.ts'

/** Open aims of these owners by their titles; `kind` is vision, strategy or goal. */
export async function readOwned(work: Work, personIds: readonly string[]) {
  return await tablesOf(work)
    .selectFrom('aimsAims')
    .select(['id', 'kind', 'title', sql<string>`owner_id`.as('ownerId')])
    .where('orgId', '=', work.orgId)
    .where('ownerId', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('state', 'not in', ['closed', 'retired', 'archived'])
    .orderBy('title')
    .execute()
}
