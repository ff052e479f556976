import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** Gives a party its new name in all its promises, in one statement. */
export async function renameParty(work: Work, partyId: string, name: string): Promise<void> {
  await sql`
    update commitments_promises
       set by_party_name = case when by_party_id = ${partyId}::uuid then ${name} else by_party_name end,
           to_party_name = case when to_party_id = ${partyId}::uuid then ${name} else to_party_name end
     where org_id = ${work.orgId}::uuid and (by_party_id = ${partyId}::uuid or to_party_id = ${partyId}::uuid)`.execute(
    work.sql,
  )
}

/** Lets somebody else follow what a party promised us and is still open; answers which promises those are. */
export async function followParty(work: Work, partyId: string, personId: string): Promise<string[]> {
  const rows = await db(work)
    .updateTable('commitmentsPromises')
    .set({ toPersonId: personId, rev: sql<number>`rev + 1` })
    .where('orgId', '=', work.orgId)
    .where('byPartyId', '=', partyId)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
