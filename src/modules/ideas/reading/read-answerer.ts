import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { askedOf } from '../acts/propose-idea.ts'
import type { AnswererView } from '../contract.ts'
import { whoIs } from '../idea-row.ts'

/** Who would answer the actor's idea and until when, before it is proposed. */
export async function readAnswerer(work: Work, aimId: string | null): Promise<AnswererView> {
  const { answererId, due } = await askedOf(work, aimId)
  return {
    answerer: whoIs(answererId, await chartOn(work, work.today)),
    dueAt: due?.toISOString() ?? null,
  }
}
