import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { AskBackRow } from '../store/tables.ts'

/** A question asked back by one side, still without an answer. */
export function askBackRow(
  work: Work,
  aimId: string,
  side: AskBackRow['side'],
  question: string,
): Omit<AskBackRow, 'orgId'> {
  return {
    id: newId(work.now.getTime()),
    aimId,
    side,
    question,
    askedById: work.actor.personId,
    askedAt: work.now,
    askedOn: work.today,
    answer: null,
    answeredById: null,
    answeredAt: null,
  }
}
