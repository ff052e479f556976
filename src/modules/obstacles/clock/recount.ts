import type { Work } from '#platform/work.ts'
import { inCourtOf, ownersNow, setEnds } from '../store/sweep.ts'
import { clocksOf } from './clocks-of.ts'
import { deadlines, recounted } from './sla.ts'

/** Counts the clocks of these owners (all of them without `personIds`) again, after their hours or absences changed. */
export async function recount(work: Work, personIds?: readonly string[]): Promise<void> {
  const open = await inCourtOf(work, personIds ?? (await ownersNow(work)))
  if (open.length === 0) return
  const earliest = open.reduce(
    (least, { courtSinceAt }) => (courtSinceAt < least ? courtSinceAt : least),
    work.now,
  )
  const clocks = await clocksOf(
    work,
    open.map(({ ownerId }) => ownerId),
    earliest,
  )
  await setEnds(
    work,
    open.flatMap(({ id, ownerId, courtSinceAt, severity, halved, takeByAt, answerByAt }) => {
      const clock = clocks.get(ownerId)
      if (clock === undefined) return []
      const ends = deadlines(clock, courtSinceAt, severity, halved)
      return [
        {
          id,
          take: recounted(takeByAt, ends.takeByAt, work.now),
          answer: recounted(answerByAt, ends.answerByAt, work.now),
        },
      ]
    }),
  )
}
