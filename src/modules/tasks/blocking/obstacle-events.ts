import { newId } from '#kernel/id.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import type { Task } from '../store/task-reads.ts'
import { taskObstacles } from './task-obstacles.ts'

/** The task with the id of a new obstacle, when it has just become blocked; a blocked task always has one. */
export function withObstacle(work: Work, before: Task | null, after: Task): Task {
  if (after.state !== 'blocked' || before?.state === 'blocked') return after
  return { ...after, obstacleId: after.obstacleId ?? newId(work.now.getTime()) }
}

/** Raises what newly blocks these tasks, and takes back what blocked those that go on. After the tasks were saved. */
export async function obstacleEvents(
  work: Work,
  changes: readonly { readonly before: Task | null; readonly after: Task }[],
): Promise<readonly NewEvent[]> {
  const blocked = changes.filter(
    ({ before, after }) => after.state === 'blocked' && before?.state !== 'blocked',
  )
  const freed = changes.filter(
    ({ before, after }) => before?.state === 'blocked' && after.state !== 'blocked',
  )
  const raised = await taskObstacles().raiseFor(
    work,
    blocked.flatMap(({ after }) => {
      const { id: taskId, obstacleId, teamId, goalId, assigneeId, critical, blockedBy } = after
      if (obstacleId === null) return []
      return [{ obstacleId, taskId, teamId, goalId, assigneeId, critical, reason: blockedBy ?? after.title }]
    }),
  )
  const ids = freed.flatMap(({ before }) => (before?.obstacleId == null ? [] : [before.obstacleId]))
  return [...raised, ...(await taskObstacles().letGo(work, ids))]
}
