import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { answerNeeded } from '../assignment/requests.ts'
import type { Awaits } from '../contract/words.ts'
import type { NewTask, Saved } from '../contract.ts'
import { taskCreated, taskRequested } from '../events.ts'
import { type Goal, goalsById } from '../goals/goals.ts'
import { openTasks } from '../open-task.ts'
import { saveTasks } from '../store/save-tasks.ts'
import type { Task } from '../store/task-reads.ts'
import { fieldProblems } from './fields.ts'
import { newTask } from './new-task.ts'

/** Adds a task. Across teams it becomes a request that the other side answers. */
export async function createTask(work: Work, wish: NewTask): Promise<Saved> {
  const chart = await chartOn(work, work.today)
  const goal = wish.goalId === null ? null : ((await goalsById(work, [wish.goalId])).get(wish.goalId) ?? null)
  const { dependsOn, overrideReason, ...fields } = wish
  const task = newTask(work, fields, goal, chart)
  const problems = [
    ...fieldProblems(task, null, { today: work.today, goal, chart, overrideReason }),
    ...(wish.recurrence !== null && wish.dueOn === null ? [seriesWithoutDate] : []),
    ...(await dependencyProblems(work, dependsOn)),
  ]
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const by = work.actor.personId
  const awaits = answerNeeded(by, task.assigneeId, goal, chart)
  await saveTasks(work, {
    inserted: [task],
    dependencies: [...new Set(dependsOn)].map(id => ({ task: task.id, dependsOn: id })),
    requests: awaits === null ? [] : [{ id: newId(work.now.getTime()), taskId: task.id, side: awaits }],
  })
  const asked = awaits === null ? [] : [taskRequested(task, awaits, askedOf(task, awaits, goal, chart), by)]
  await work.publish(taskCreated(task, by), ...asked)
  return { id: task.id, rev: 1, state: 'todo', awaits, nextId: null }
}

/** Who can answer a request today: the receiver's effective manager, or the owner of the goal. */
export function askedOf(task: Task, side: Awaits, goal: Goal | null, chart: OrgChart): string | null {
  if (side === 'goal') return goal?.ownerId ?? null
  return task.assigneeId === null ? null : chart.managerOf(task.assigneeId)
}

/** A rhythm has to begin somewhere. */
export const seriesWithoutDate = {
  field: 'recurrence',
  code: 'recurrence_needs_due',
  message: 'A task that comes back needs a date to come back from.',
  fix: 'Give it a due date.',
}

async function dependencyProblems(work: Work, ids: readonly string[]) {
  if (ids.length === 0) return []
  const seen = (await openTasks(work, ids)).filter(opened => opened.actions.has('see'))
  const known = new Set(seen.map(opened => opened.task.id))
  return ids.filter(id => !known.has(id)).map(() => unknownDependency)
}

/** One of the tasks it should wait for is not there for the actor. */
export const unknownDependency = {
  field: 'dependsOn',
  code: 'dependency_unknown',
  message: 'One of the tasks it should wait for does not exist, or is not yours to see.',
  fix: 'Choose from the tasks you can see.',
}
