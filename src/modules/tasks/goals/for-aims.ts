import { newId } from '#kernel/id.ts'
import type { TaskFacts, TaskSettlement } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { taskEdited, taskMoved } from '../events.ts'
import { teamOf } from '../fields/new-task.ts'
import { moved } from '../states/moved.ts'
import { deliveries, openTasksOfGoal } from '../store/goal-reads.ts'
import { saveTasks } from '../store/save-tasks.ts'
import type { Task } from '../store/task-reads.ts'
import { goalsById } from './goals.ts'

/** What the room `aims` asks about tasks. */
export const taskFacts: TaskFacts = {
  async deliveryOf(work, aimIds) {
    const rows = await deliveries(work, aimIds)
    return new Map(rows.map(({ goalId, ...delivery }) => [goalId, delivery]))
  },

  async openTasksOf(work, aimId) {
    const tasks = await openTasksOfGoal(work, aimId)
    return tasks.map(({ id, title }) => ({ id, title }))
  },

  settleOpenTasks: (work, aimId, settlement) => settle(work, aimId, settlement),
}

/** When a goal closes, its open tasks are dropped with a reason or move to another goal; nothing of them comes back. */
async function settle(work: Work, aimId: string, settlement: TaskSettlement): Promise<void> {
  const tasks = await openTasksOfGoal(work, aimId)
  if (tasks.length === 0) return
  if ('drop' in settlement) await dropAll(work, tasks, settlement.drop)
  else await moveAll(work, tasks, settlement.moveTo)
}

async function dropAll(work: Work, tasks: readonly Task[], reason: string): Promise<void> {
  const dropped = tasks.map(task => ({ ...moved(task, 'dropped', reason, work.today), recurrence: null }))
  const moves = tasks.map(task => ({
    id: newId(work.now.getTime()),
    taskId: task.id,
    fromState: task.state,
    toState: 'dropped' as const,
    reason,
    override: false,
  }))
  const answers = tasks
    .filter(task => task.awaits !== null)
    .map(task => ({ taskId: task.id, answer: 'withdrawn' as const, reason }))
  await saveTasks(work, { updated: dropped, moves, answers })
  await work.publish(
    ...dropped.map((task, i) => taskMoved(task, tasks[i]?.state ?? 'todo', moves[i]?.id ?? '', false)),
  )
}

async function moveAll(work: Work, tasks: readonly Task[], goalId: string): Promise<void> {
  const goal = (await goalsById(work, [goalId])).get(goalId) ?? null
  const chart = await chartOn(work, work.today)
  const after = tasks.map(task => ({
    ...task,
    goalId,
    teamId: teamOf(goal, task.assigneeId ?? task.authorId, chart),
  }))
  await saveTasks(work, { updated: after })
  const by = work.actor.personId
  await work.publish(...after.map((task, i) => taskEdited(task, { goalId: [tasks[i]?.goalId, goalId] }, by)))
}
