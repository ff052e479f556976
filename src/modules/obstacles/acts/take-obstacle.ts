import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { deadlines } from '../clock/sla.ts'
import type { Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { type PassingRow, saveObstacles } from '../store/save-obstacles.ts'

/** Takes it on. Somebody above takes it over: whoever had it stays as a helper, and the clock to answer starts anew. */
export async function takeObstacle(work: Work, id: string, rev: number): Promise<Saved> {
  const opened = await openFor(work, id, 'take', 'take this obstacle', rev)
  const { obstacle } = opened
  const me = actingPerson(work)
  if (obstacle.ownerId === me) {
    if (obstacle.state === 'taken') return { ...saved(opened, obstacle), rev }
    // Another clock runs from here, and that it runs out is told again.
    const after = { ...obstacle, state: 'taken' as const, overdueAt: null }
    await saveObstacles(work, [after])
    await takeSteps(work, stepOf('obstacle.taken', obstacle.state, after))
    return saved(opened, after)
  }
  const clock = (await clocksOf(work, [me])).get(me)
  const ends = clock === undefined ? null : deadlines(clock, work.now, obstacle.severity, obstacle.halved)
  const after = {
    ...obstacle,
    ...{
      state: 'taken' as const,
      ownerId: me,
      courtSinceAt: work.now,
      courtAimId: null,
      courtForId: null,
      overdueAt: null,
    },
    ...(ends ?? { takeByAt: null, answerByAt: null }),
  }
  const passing: PassingRow = { obstacleId: id, kind: 'taken_over', fromId: obstacle.ownerId, toId: me }
  await saveObstacles(work, [after], {
    passings: [passing],
    helpers: [{ obstacleId: id, personId: obstacle.ownerId }],
  })
  await takeSteps(work, stepOf('obstacle.taken', obstacle.state, after, null, { fromId: obstacle.ownerId }))
  return saved(opened, after)
}
