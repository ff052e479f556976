import { notFound, staleRev } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor, type TaskPlace } from './access.ts'
import type { Saved } from './contract.ts'
import { type Goal, goalsById } from './goals/goals.ts'
import type { OpenedTask } from './opened-task.ts'
import { type Task, tasksById } from './store/task-reads.ts'
import { taskRow } from './task-row.ts'

/** Opens a task for the actor: 404 when it is not theirs to see. */
export async function openTask(work: Work, id: string): Promise<OpenedTask> {
  const [opened] = await openTasks(work, [id])
  if (opened === undefined || !opened.actions.has('see')) throw notFound('task')
  return opened
}

/** Opens several at once, in the order of `ids`; those that do not exist are missing, hidden ones have no actions. */
export async function openTasks(work: Work, ids: readonly string[]): Promise<OpenedTask[]> {
  const found = new Map((await tasksById(work, ids)).map(task => [task.id, task]))
  return await openAll(
    work,
    ids.map(id => found.get(id)).filter(task => task !== undefined),
  )
}

/** The same for tasks that were read already. */
export async function openAll(work: Work, tasks: readonly Task[]): Promise<OpenedTask[]> {
  const goals = await goalsById(
    work,
    tasks.map(task => task.goalId),
  )
  const chart = await chartOn(work, work.today)
  return tasks.map(task => {
    const goal = task.goalId === null ? null : (goals.get(task.goalId) ?? null)
    return { task, goal, chart, actions: actionsFor(placeOf(task, goal), work.actor.personId, chart) }
  })
}

/** Whose work a task is, for the rules of access.ts. */
function placeOf(task: Task, goal: Goal | null): TaskPlace {
  const { authorId, assigneeId, teamId, awaits } = task
  return { authorId, assigneeId, teamId, awaits, goalOwnerId: goal?.ownerId ?? null }
}

/** Throws 409 when the change is based on another version, with everything that a form of a task may have to compare. */
export function mustBeCurrent(opened: OpenedTask, rev: number): void {
  const { note, recurrence } = opened.task
  if (opened.task.rev !== rev) throw staleRev({ ...taskRow(opened), note, recurrence })
}

/** What a write answers, after `task` was saved over its rev. */
export function saved(task: Task, awaits: Task['awaits'] = task.awaits, nextId: string | null = null): Saved {
  return { id: task.id, rev: task.rev + 1, state: task.state, awaits, nextId }
}
