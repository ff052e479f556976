import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import type { TaskRow } from '../contract.ts'
import { taskMoved } from '../events.ts'
import { openAll, openTasks } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { moved } from '../states/moved.ts'
import { type MoveRow, saveTasks } from '../store/save-tasks.ts'
import { type Task, tasksBlockedBy, tasksInState } from '../store/task-reads.ts'
import { judgeMove } from '../task.ts'
import { taskRow } from '../task-row.ts'
import type { BlockedTask } from './task-obstacles.ts'

/** A task as somebody sees it, with everything needed to block it. */
export interface SeenTask {
  readonly row: TaskRow
  readonly opened: OpenedTask
}

/** The task with this id; 404 when it is not the actor's to see. Two statements. */
export async function seenTask(work: Work, id: string): Promise<SeenTask> {
  const [opened] = await openTasks(work, [id])
  if (opened === undefined || !opened.actions.has('see')) throw notFound('task')
  return { row: taskRow(opened), opened }
}

/** Blocks it by an obstacle that the actor raises. Answers the events, for the caller to publish. One statement. */
export async function blockTask(
  work: Work,
  { opened }: SeenTask,
  obstacle: { readonly id: string; readonly title: string },
): Promise<readonly NewEvent[]> {
  const { task, actions } = opened
  mustBeAllowed(actions, 'move', 'move this task')
  const facts = { state: task.state, awaitsAnswer: task.awaits !== null, openDependencies: [] }
  const { refusal } = judgeMove(facts, { to: 'blocked', reason: obstacle.title })
  if (refusal !== null) throw refusal
  const after = { ...moved(task, 'blocked', obstacle.title, work.today), obstacleId: obstacle.id }
  return await save(work, [{ before: task, after }], obstacle.title)
}

/** Lets the tasks that these obstacles block go on: begun ones are in hand again. Answers the events. At most two statements. */
export async function unblockTasks(work: Work, obstacleIds: readonly string[]): Promise<readonly NewEvent[]> {
  const blocked = (await tasksBlockedBy(work, obstacleIds)).filter(({ state }) => state === 'blocked')
  const changes = blocked.map(task => {
    const to = task.startedOn === null ? ('todo' as const) : ('doing' as const)
    return { before: task, after: moved(task, to, null, work.today) }
  })
  return await save(work, changes, null)
}

/** Tasks that an obstacle blocks, or that it was raised at, which the actor may see. */
export async function tasksOfObstacle(
  work: Work,
  obstacleId: string,
  taskId: string | null,
): Promise<TaskRow[]> {
  const opened = await openAll(work, await tasksBlockedBy(work, [obstacleId], taskId))
  return opened.filter(({ actions }) => actions.has('see')).map(taskRow)
}

/** Every blocked task whose obstacle another room still has to make: what the demo planted. One statement. */
export async function blockedTasks(work: Work): Promise<BlockedTask[]> {
  const tasks = await tasksInState(work, 'blocked')
  return tasks.flatMap(({ id, obstacleId, teamId, goalId, assigneeId, critical, blockedBy, title }) =>
    obstacleId === null
      ? []
      : [{ obstacleId, taskId: id, teamId, goalId, assigneeId, critical, reason: blockedBy ?? title }],
  )
}

async function save(
  work: Work,
  changes: readonly { readonly before: Task; readonly after: Task }[],
  reason: string | null,
): Promise<NewEvent[]> {
  if (changes.length === 0) return []
  const moves = changes.map(
    ({ before, after }): MoveRow => ({
      ...{ id: newId(work.now.getTime()), taskId: before.id, fromState: before.state },
      ...{ toState: after.state, reason, override: false },
    }),
  )
  await saveTasks(work, { updated: changes.map(({ after }) => after), moves })
  return changes.map(({ before, after }, i) => taskMoved(after, before.state, moves[i]?.id ?? '', false))
}
