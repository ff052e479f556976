import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { type CommitmentTables, db } from './tables.ts'

/** What somebody shows, and to whom. */
export type Share = Pick<CommitmentTables['commitmentsShares'], 'personId' | 'audience' | 'shows'>

/** What these people show. */
export async function sharesOf(work: Work, personIds: readonly string[]): Promise<Share[]> {
  if (personIds.length === 0) return []
  return await db(work)
    .selectFrom('commitmentsShares')
    .select(['personId', 'audience', 'shows'])
    .where('orgId', '=', work.orgId)
    .where('personId', '=', sql<string>`any(${personIds}::uuid[])`)
    .orderBy('audience')
    .execute()
}

/** Sets all that one person shows; an empty list takes everything back. Two statements. */
export async function replaceShares(
  work: Work,
  personId: string,
  shares: readonly Pick<Share, 'audience' | 'shows'>[],
): Promise<void> {
  await db(work)
    .deleteFrom('commitmentsShares')
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .execute()
  if (shares.length === 0) return
  await db(work)
    .insertInto('commitmentsShares')
    .values(shares.map(share => ({ ...share, orgId: work.orgId, personId, sinceOn: work.today })))
    .execute()
}
