import type { Work } from '#platform/work.ts'
import { tablesOf } from './tables.ts'

/** One question of an aim, or null. */
export async function readAskBack(
  work: Work,
  aimId: string,
  id: string,
): Promise<{ side: 'owner' | 'brief_giver'; answer: string | null } | null> {
  const row = await tablesOf(work)
    .selectFrom('aimsAskBacks')
    .select(['side', 'answer'])
    .where('orgId', '=', work.orgId)
    .where('aimId', '=', aimId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Writes the answer of the actor. */
export async function answerRow(work: Work, id: string, answer: string): Promise<void> {
  await tablesOf(work)
    .updateTable('aimsAskBacks')
    .set({ answer, answeredById: work.actor.personId, answeredAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .execute()
}
