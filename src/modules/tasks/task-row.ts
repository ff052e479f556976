import type { OrgChart } from '#modules/people/public.ts'
import type { TaskState } from './contract/words.ts'
import type { TaskRow } from './contract.ts'
import type { OpenedTask } from './opened-task.ts'
import type { Task } from './store/task-reads.ts'
import { NEXT_STATES } from './task.ts'

/** A task as a list shows it to the actor. */
export function taskRow({ task, goal, chart, actions }: OpenedTask): TaskRow {
  return {
    id: task.id,
    rev: task.rev,
    title: task.title,
    state: task.state,
    critical: task.critical,
    dueOn: task.dueOn,
    estimateDays: task.estimateDays,
    goal: goal === null ? null : { id: goal.id, title: goal.title },
    team: { id: task.teamId, name: chart.team(task.teamId)?.name ?? '' },
    assignee: whoIs(task.assigneeId, chart),
    awaits: task.awaits,
    blockedBy: task.blockedBy,
    openDependencies: task.openDependencies,
    recurs: task.recurrence !== null,
    endedOn: task.endedOn,
    actions: [...actions],
    moves: actions.has('move') ? movesFrom(task) : [],
  }
}

/** A person by id and name; null for nobody. */
export function whoIs(id: string | null, chart: OrgChart): { id: string; name: string } | null {
  return id === null ? null : { id, name: chart.person(id)?.name ?? '' }
}

function movesFrom(task: Task): TaskState[] {
  return task.awaits === null ? [...NEXT_STATES[task.state]] : ['dropped']
}
