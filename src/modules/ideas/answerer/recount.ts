import type { Work } from '#platform/work.ts'
import { setDue, waitingClocks } from '../store/turning.ts'
import { dueAt, recounted } from './clock.ts'
import { clocksOf } from './clocks-of.ts'

/** Counts the clocks of ideas that these people answer (all without `personIds`) again, after hours or absences changed. */
export async function recount(work: Work, personIds: readonly string[] | null): Promise<void> {
  const waiting = await waitingClocks(work, personIds)
  if (waiting.length === 0) return
  const earliest = waiting.reduce(
    (least, { clockFromAt }) => (clockFromAt < least ? clockFromAt : least),
    work.now,
  )
  const clocks = await clocksOf(
    work,
    waiting.map(({ answererId }) => answererId),
    earliest,
  )
  await setDue(
    work,
    waiting.map(({ id, answererId, clockFromAt, clockDays, dueAt: before }) => ({
      id,
      dueAt: recounted(
        before,
        dueAt({ from: clockFromAt, days: clockDays }, clocks.get(answererId)),
        work.now,
      ),
    })),
  )
}
