import { ruleBroken } from '#kernel/errors.ts'
import { seenTask } from '#modules/tasks/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import type { Level } from '../contract/words.ts'
import type { Saved } from '../contract.ts'
import { firstCourt } from '../court/court.ts'
import { passedTo } from '../court/passed-to.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { saveObstacles } from '../store/save-obstacles.ts'

/** Puts it on the other level, with the reason: it goes to the first court of that level, and the clocks start anew. */
export async function relevelObstacle(
  work: Work,
  id: string,
  { rev, level, why }: { readonly rev: number; readonly level: Level; readonly why: string },
): Promise<Saved> {
  const opened = await openFor(work, id, 'relevel', 'put this obstacle on another level', rev)
  const { obstacle, ground, chart } = opened
  if (obstacle.level === level)
    throw ruleBroken('level', 'same_level', 'It is on this level already.', 'Choose the other one.')
  const task =
    obstacle.taskId === null || level === 'big_picture' ? null : await seenTask(work, obstacle.taskId)
  const assigneeId = task?.row.assignee?.id ?? null
  const court = firstCourt(level, { ...ground, assigneeId }, chart) ?? {
    ownerId: obstacle.ownerId,
    ...{ forId: null, aimId: null },
  }
  const clocks = await clocksOf(work, [court.ownerId])
  const after = { ...passedTo(obstacle, court, 'open', clocks.get(court.ownerId), work.now), level }
  const fromId = obstacle.ownerId
  const moves = fromId !== court.ownerId
  await saveObstacles(work, [after], {
    passings: moves ? [{ obstacleId: id, kind: 'other_level', fromId, toId: court.ownerId }] : [],
  })
  await takeSteps(work, stepOf('obstacle.releveled', obstacle.state, after, why, { fromId }))
  return saved(opened, after)
}
