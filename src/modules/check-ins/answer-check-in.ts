import { illegalTransition, notFound, staleRev } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mustManage } from './access.ts'
import { checkInView } from './check-in-view.ts'
import type { CheckInView } from './contract.ts'
import { checkInById, saveCheckIn } from './store/check-in-store.ts'

/** Answers in a sentence, or says that it was seen, with thanks. */
export async function answerCheckIn(
  work: Work,
  id: string,
  { rev, text }: { readonly rev: number | null; readonly text: string | null },
): Promise<CheckInView> {
  const checkIn = await checkInById(work, id)
  if (checkIn === undefined) throw notFound('check-in')
  mustManage(checkIn, actingPerson(work))
  const chart = await chartOn(work, work.today)
  if (checkIn.answeredAt !== null) throw illegalTransition('check-in', 'answered', 'answered', [])
  if (rev !== null && checkIn.rev !== rev) throw staleRev(checkInView(work, checkIn, chart))
  const after = { ...checkIn, answeredAt: work.now, answer: text }
  await saveCheckIn(work, after)
  const { personId, managerId, weekOn } = checkIn
  await work.publish({
    type: 'check_in.answered',
    subject: { kind: 'check_in', id },
    data: { personId, managerId, weekOn },
  })
  return checkInView(work, { ...after, rev: checkIn.rev + 1 }, chart)
}
