import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Awaits, TaskState } from '../contract/words.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'

/** The tables of this room, as rows are read. Writes go through save-tasks.ts. */
export type TaskTables = {
  tasksTasks: {
    orgId: string
    id: string
    title: string
    note: string
    goalId: string | null
    responsibilityId: string | null
    teamId: string
    assigneeId: string | null
    authorId: string | null
    dueOn: LocalDate | null
    estimateDays: number | null
    critical: boolean
    state: TaskState
    blockedBy: string | null
    obstacleId: string | null
    dropReason: string | null
    startedOn: LocalDate | null
    endedOn: LocalDate | null
    recurrence: Recurrence | null
    seriesId: string | null
    occurrence: number | null
    createdAt: Date
    rev: number
  }
  tasksDependencies: { orgId: string; taskId: string; dependsOnId: string }
  tasksMoves: {
    orgId: string
    id: string
    taskId: string
    fromState: TaskState
    toState: TaskState
    reason: string | null
    override: boolean
    byId: string | null
    at: Date
  }
  tasksRequests: {
    orgId: string
    id: string
    taskId: string
    side: Awaits
    askedBy: string | null
    askedAt: Date
    answer: 'accepted' | 'declined' | 'withdrawn' | null
    answeredBy: string | null
    answeredAt: Date | null
    reason: string | null
  }
  tasksTops: { orgId: string; personId: string; weekOn: LocalDate; position: number; taskId: string }
  tasksFeeds: {
    orgId: string
    id: string
    personId: string
    secretHash: string
    createdAt: Date
    revokedAt: Date | null
  }
}

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<TaskTables> {
  return work.sql.withTables<TaskTables>()
}
