import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import type { Saved } from '../contract.ts'
import { courtOf } from '../court/court.ts'
import { passedTo, presentCourt } from '../court/passed-to.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { saveObstacles } from '../store/save-obstacles.ts'

/** Says that it is not out of the way: it is open again with whoever solved it (or stands in for them), clocks anew. */
export async function reopenObstacle(work: Work, id: string, rev: number, why: string): Promise<Saved> {
  const opened = await openFor(work, id, 'reopen', 'reopen this', rev)
  const { obstacle, chart } = opened
  const stands = obstacle.sensitive ? null : courtOf(obstacle.ownerId, chart, obstacle.courtAimId)
  const court = stands ?? presentCourt(obstacle)
  const clocks = await clocksOf(work, [court.ownerId])
  const after = {
    ...passedTo(obstacle, court, 'open', clocks.get(court.ownerId), work.now),
    ...{ how: null, confirmByAt: null },
  }
  await saveObstacles(work, [after])
  await takeSteps(work, stepOf('obstacle.reopened', obstacle.state, after, why))
  return saved(opened, after)
}
