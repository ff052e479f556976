import type { NewEvent } from '#platform/work.ts'
import type { Awaits, TaskState } from './contract/words.ts'
import type { Task } from './store/task-reads.ts'

/**
 * What this room tells: task.created, task.edited, task.moved, task.reassigned, task.requested, task.request_answered,
 * task.dependencies_set. `notify` lists the people it concerns, without the one who acted.
 */
export function taskCreated(task: Task, by: string | null): NewEvent {
  const { goalId, teamId, assigneeId, dueOn, seriesId, occurrence } = task
  const data = { goalId, teamId, assigneeId, dueOn, seriesId, occurrence }
  return event('task.created', task, { ...data, notify: others([assigneeId], by) })
}

/** `changed` maps each field to its old and new value; titles and notes only say that they changed. */
export function taskEdited(
  task: Task,
  changed: Readonly<Record<string, unknown>>,
  by: string | null,
): NewEvent {
  return event('task.edited', task, { changed, notify: others([task.assigneeId], by) })
}

export function taskMoved(task: Task, from: TaskState, moveId: string, override: boolean): NewEvent {
  const { goalId, teamId, assigneeId, dueOn } = task
  return event('task.moved', task, {
    from,
    to: task.state,
    moveId,
    override,
    goalId,
    teamId,
    assigneeId,
    dueOn,
  })
}

/** Both people are told: the one who gives it up and the one who takes it on. */
export function taskReassigned(task: Task, from: string | null, by: string | null): NewEvent {
  return event('task.reassigned', task, {
    from,
    to: task.assigneeId,
    notify: others([from, task.assigneeId], by),
  })
}

/** Work is asked of another team; `askedOf` is who can answer today. */
export function taskRequested(task: Task, side: Awaits, askedOf: string | null, by: string | null): NewEvent {
  return event('task.requested', task, { side, askedOf, notify: others([askedOf], by) })
}

export function requestAnswered(task: Task, answer: 'accepted' | 'declined', by: string | null): NewEvent {
  return event('task.request_answered', task, {
    answer,
    notify: others([task.authorId, task.assigneeId], by),
  })
}

export function dependenciesSet(task: Task, dependsOn: readonly string[]): NewEvent {
  return event('task.dependencies_set', task, { dependsOn })
}

function event(type: string, task: Task, data: Readonly<Record<string, unknown>>): NewEvent {
  return { type, subject: { kind: 'task', id: task.id }, data }
}

function others(ids: readonly (string | null)[], by: string | null): string[] {
  return [...new Set(ids.filter(id => id !== null && id !== by))] as string[]
}
