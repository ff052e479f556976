import { HARBOUR_DAY, harbourChart } from '#test/harbour-chart.ts'
import { actionsFor } from './access.ts'
import type { Goal } from './goals/goals.ts'
import type { OpenedTask } from './opened-task.ts'
import type { Task } from './store/task-reads.ts'

/** A task of Linus that Grace made, without a database. A test changes what it is about. */
export function plainTask(over: Partial<Task> = {}): Task {
  return {
    id: 'task',
    rev: 1,
    title: 'Check the mooring lines',
    note: '',
    goalId: null,
    responsibilityId: null,
    teamId: 'Pilots',
    assigneeId: 'Linus',
    authorId: 'Grace',
    dueOn: null,
    estimateDays: null,
    critical: false,
    state: 'todo',
    blockedBy: null,
    obstacleId: null,
    dropReason: null,
    startedOn: null,
    endedOn: null,
    recurrence: null,
    seriesId: null,
    occurrence: null,
    createdAt: new Date(`${HARBOUR_DAY}T09:00:00Z`),
    awaits: null,
    openDependencies: 0,
    ...over,
  }
}

/** A live team goal of Grace's, due at the end of June. */
export function plainGoal(over: Partial<Goal> = {}): Goal {
  return {
    id: 'goal',
    title: 'Berth every ship within an hour',
    kind: 'goal',
    state: 'live',
    scope: 'team',
    ownerId: 'Grace',
    teamId: 'Pilots',
    dueOn: '2026-06-30',
    ...over,
  }
}

/** A task as somebody has it open. */
export function openedBy(me: string | null, task: Task, goal: Goal | null = null): OpenedTask {
  const chart = harbourChart()
  const place = { ...task, goalOwnerId: goal?.ownerId ?? null }
  return { task, goal, chart, actions: actionsFor(place, me, chart) }
}
