import { ruleBroken } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import type { Escalation, Saved } from '../contract.ts'
import { nextCourt } from '../court/court.ts'
import { passedTo, presentCourt } from '../court/passed-to.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { type PassingRow, saveObstacles } from '../store/save-obstacles.ts'

/** Passes it one rung up, with what was tried, the options and what is asked for. Whoever had it stays as a helper. */
export async function escalateObstacle(work: Work, id: string, asked: Escalation): Promise<Saved> {
  const { rev, tried, options, ask } = asked
  const opened = await openFor(work, id, 'escalate', 'pass this obstacle up', rev)
  const { obstacle, ground, chart } = opened
  const court = nextCourt(obstacle.level, ground, presentCourt(obstacle), chart)
  if (court === null)
    throw ruleBroken(
      '',
      'at_the_top',
      'Nobody is above to pass it to.',
      'Solve it, ask the owner of the aim above to accept it, or ask the raiser to withdraw it.',
    )
  const clocks = await clocksOf(work, [court.ownerId])
  const after = passedTo(obstacle, court, 'escalated', clocks.get(court.ownerId), work.now)
  const fromId = obstacle.ownerId
  const passing: PassingRow = {
    ...{ obstacleId: id, kind: 'asked', fromId, toId: court.ownerId },
    ...{ tried, options, ask },
  }
  await saveObstacles(work, [after], { passings: [passing], helpers: [{ obstacleId: id, personId: fromId }] })
  await takeSteps(work, stepOf('obstacle.escalated', obstacle.state, after, ask, { fromId, kind: 'asked' }))
  return saved(opened, after)
}
