import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { TaskState } from '../contract/words.ts'
import type { Dependency } from '../dependencies/dependencies.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { saveTasks } from '../store/save-tasks.ts'

/** A task as the demo or a migration knows it. The id is theirs, so that dependencies can name it. */
export interface NewTaskRow {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly goalId: string | null
  readonly teamId: string
  readonly assigneeId: string | null
  readonly authorId: string | null
  readonly dueOn: LocalDate | null
  readonly estimateDays: number | null
  readonly critical?: boolean
  readonly state: TaskState
  /** Why it is blocked or dropped. */
  readonly reason?: string
  readonly startedOn?: LocalDate
  /** The day it was done or dropped. */
  readonly endedOn?: LocalDate
  readonly createdOn: LocalDate
  readonly recurrence?: Recurrence
  readonly seriesId?: string
  readonly occurrence?: number
}

/**
 * Adds many tasks at once, in one statement for every 5,000, without events: they tell of the past. Rows are taken as they
 * are; the database refuses those that contradict themselves. Dependencies must not form a cycle.
 */
export async function addTaskRows(
  work: Work,
  rows: readonly NewTaskRow[],
  dependencies: readonly Dependency[] = [],
): Promise<void> {
  for (let first = 0; first < rows.length; first += 5_000) {
    await saveTasks(work, { inserted: rows.slice(first, first + 5_000).map(row => taskOf(row, work.today)) })
  }
  await saveTasks(work, { dependencies })
}

function taskOf(row: NewTaskRow, today: LocalDate) {
  const { createdOn, reason = null, ...fields } = row
  const ended = row.state === 'done' || row.state === 'dropped'
  const begins = row.recurrence !== undefined && row.seriesId === undefined
  return {
    ...fields,
    note: row.note ?? '',
    critical: row.critical ?? false,
    rev: 1,
    createdAt: new Date(`${createdOn}T09:00:00Z`),
    responsibilityId: null,
    // Whoever answers for obstacles makes it under this id.
    obstacleId: row.state === 'blocked' ? newId() : null,
    blockedBy: row.state === 'blocked' ? reason : null,
    dropReason: row.state === 'dropped' ? reason : null,
    startedOn: row.startedOn ?? null,
    endedOn: ended ? (row.endedOn ?? today) : null,
    recurrence: row.recurrence ?? null,
    seriesId: begins ? newId() : (row.seriesId ?? null),
    occurrence: begins ? 1 : (row.occurrence ?? null),
    awaits: null,
    openDependencies: 0,
  }
}
