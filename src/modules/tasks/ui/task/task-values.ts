import type { TaskPage } from '../../contract.ts'

/** Something by id as a picker holds it. */
export interface Picked {
  readonly id: string
  readonly label: string
}

/** What the form of a task holds. */
export interface TaskValues {
  readonly title: string
  readonly note: string
  readonly goalId: Picked | null
  readonly assigneeId: Picked | null
  readonly dueOn: string
  readonly estimateDays: number | null
  readonly critical: boolean
  readonly every: 'never' | 'week' | 'month' | 'working_day'
  readonly count: number | null
  readonly overrideReason: string
}

/** A form for a new task, with what is known where it is added. */
export function newValues(known: Partial<TaskValues>): TaskValues {
  return {
    title: '',
    note: '',
    goalId: null,
    assigneeId: null,
    dueOn: '',
    estimateDays: null,
    critical: false,
    every: 'never',
    count: 1,
    overrideReason: '',
    ...known,
  }
}

/** What a form shows of a task; a conflict sends the same. */
export type TaskFields = Pick<
  TaskPage,
  'title' | 'note' | 'goal' | 'assignee' | 'dueOn' | 'estimateDays' | 'critical' | 'recurrence'
>

/** The form of a task as it is. */
export function valuesOf(task: TaskFields): TaskValues {
  return {
    title: task.title,
    note: task.note,
    goalId: task.goal && { id: task.goal.id, label: task.goal.title },
    assigneeId: task.assignee && { id: task.assignee.id, label: task.assignee.name },
    dueOn: task.dueOn ?? '',
    estimateDays: task.estimateDays,
    critical: task.critical,
    every: task.recurrence?.every ?? 'never',
    count: task.recurrence?.count ?? 1,
    overrideReason: '',
  }
}

/** The form as the server takes it. */
export function fieldsOf(values: TaskValues) {
  const { every, count, overrideReason } = values
  return {
    title: values.title,
    note: values.note,
    goalId: values.goalId?.id ?? null,
    dueOn: values.dueOn === '' ? null : values.dueOn,
    estimateDays: values.estimateDays,
    critical: values.critical,
    recurrence: every === 'never' ? null : { every, count: count ?? 1 },
    ...(overrideReason.trim() === '' ? {} : { overrideReason: overrideReason.trim() }),
  }
}
