import { lineOfSight } from '#modules/aims/public.ts'
import type { Work } from '#platform/work.ts'
import type { TaskPage } from './contract.ts'
import { neighboursOf } from './dependencies/neighbours.ts'
import { askedOf } from './fields/create-task.ts'
import { openTask } from './open-task.ts'
import { taskRow, whoIs } from './task-row.ts'

/** The page of one task, with its line of sight: task → goal → strategy → vision. */
export async function readTask(work: Work, id: string): Promise<TaskPage> {
  const opened = await openTask(work, id)
  const { task, goal, chart } = opened
  const line = goal === null ? [] : ((await lineOfSight(work, [goal.id])).get(goal.id) ?? [])
  const { recurrence } = task
  return {
    ...taskRow(opened),
    note: task.note,
    author: whoIs(task.authorId, chart),
    createdAt: task.createdAt.toISOString(),
    startedOn: task.startedOn,
    dropReason: task.dropReason,
    recurrence: recurrence === null ? null : { every: recurrence.every, count: recurrence.count },
    line: line.map(({ id: aimId, kind, title, why, health }) => ({ id: aimId, kind, title, why, health })),
    ...(await neighboursOf(work, id, chart)),
    answeredBy: task.awaits === null ? null : whoIs(askedOf(task, task.awaits, goal, chart), chart),
  }
}
