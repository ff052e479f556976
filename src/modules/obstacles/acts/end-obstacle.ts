import { unblockTasks } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { stepEventOf } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import type { OpenedObstacle } from '../opened-obstacle.ts'
import { saveObstacles } from '../store/save-obstacles.ts'

/** Accepts it as a risk that we live with: only the owner of the aim above may. */
export async function acceptObstacle(work: Work, id: string, rev: number, why: string): Promise<Saved> {
  const opened = await openFor(work, id, 'accept', 'accept this as a risk', rev)
  return await end(work, opened, 'accepted', why)
}

/** Takes back what the actor raised. */
export async function withdrawObstacle(work: Work, id: string, rev: number, why: string): Promise<Saved> {
  const opened = await openFor(work, id, 'withdraw', 'take this obstacle back', rev)
  return await end(work, opened, 'withdrawn', why === '' ? null : why)
}

/** Confirms that what is solved is out of the way. */
export async function confirmObstacle(work: Work, id: string, rev: number): Promise<Saved> {
  const opened = await openFor(work, id, 'confirm', 'confirm this', rev)
  return await end(work, opened, 'confirmed', null)
}

async function end(
  work: Work,
  opened: OpenedObstacle,
  state: 'accepted' | 'withdrawn' | 'confirmed',
  why: string | null,
): Promise<Saved> {
  const { obstacle } = opened
  const after = { ...obstacle, state, endedOn: work.today, confirmByAt: null }
  await saveObstacles(work, [after])
  // What was solved has let its tasks go on already.
  const freed =
    state === 'confirmed' || obstacle.taskId === null ? [] : await unblockTasks(work, [obstacle.id])
  await work.publish(stepEventOf(`obstacle.${state}`, obstacle.state, after, why), ...freed)
  return saved(opened, after)
}
