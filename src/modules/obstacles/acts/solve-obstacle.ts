import { unblockTasks } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { confirmBy } from '../clock/sla.ts'
import type { ObstacleState } from '../contract/words.ts'
import type { Saved } from '../contract.ts'
import { stepEventOf } from '../events.ts'
import { isWaiting } from '../obstacle.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { saveObstacles } from '../store/save-obstacles.ts'

/** Says how it is solved. One that nobody took is taken with it; tasks that it blocked go on; the raiser is asked whether it is. */
export async function solveObstacle(work: Work, id: string, rev: number, how: string): Promise<Saved> {
  const opened = await openFor(work, id, 'solve', 'solve this obstacle', rev)
  const { obstacle } = opened
  const clock = (await clocksOf(work, [obstacle.raisedById])).get(obstacle.raisedById)
  const confirmByAt = clock === undefined ? work.now : confirmBy(clock, work.now)
  const after = { ...obstacle, state: 'solved' as const, how, confirmByAt }
  await saveObstacles(work, [after])
  const taken = { ...obstacle, state: 'taken' as const }
  const before: ObstacleState = isWaiting(obstacle.state) ? 'taken' : obstacle.state
  await work.publish(
    ...(before === obstacle.state ? [] : [stepEventOf('obstacle.taken', obstacle.state, taken)]),
    stepEventOf('obstacle.solved', before, after, how),
    ...(obstacle.taskId === null ? [] : await unblockTasks(work, [id])),
  )
  return saved(opened, after)
}
