import { sql } from 'kysely'
import { staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Awaits, TaskState } from '../contract/words.ts'
import type { Dependency } from '../dependencies/dependencies.ts'
import type { Task } from './task-reads.ts'

export interface MoveRow {
  readonly id: string
  readonly taskId: string
  readonly fromState: TaskState
  readonly toState: TaskState
  readonly reason: string | null
  readonly override: boolean
}

export interface RequestRow {
  readonly id: string
  readonly taskId: string
  readonly side: Awaits
}

export interface AnswerRow {
  readonly taskId: string
  readonly answer: 'accepted' | 'declined' | 'withdrawn'
  readonly reason: string | null
}

/** A change of any number of tasks. `updated` carry the rev they were read with and grow by one. */
export interface TaskChanges {
  readonly inserted?: readonly Task[]
  readonly updated?: readonly Task[]
  readonly dependencies?: readonly Dependency[]
  readonly unlinked?: readonly Dependency[]
  readonly moves?: readonly MoveRow[]
  readonly requests?: readonly RequestRow[]
  readonly answers?: readonly AnswerRow[]
}

/** Writes it all in one statement; throws `stale_rev` when somebody changed one of the tasks in the meantime. */
export async function saveTasks(work: Work, changes: TaskChanges): Promise<void> {
  const { inserted, updated = [], dependencies, unlinked, moves, requests, answers } = changes
  const by = sql`${work.actor.personId}::uuid, ${work.now}::timestamptz`
  const { rows } = await sql<{ id: string }>`
    with inserted as (
      insert into tasks_tasks (org_id, id, created_at, ${COLUMNS})
      select ${work.orgId}::uuid, x.id, x."createdAt", ${VALUES} from ${records(inserted, TASK)}
    ), updated as (
      update tasks_tasks t set (rev, ${COLUMNS}) = row (t.rev + 1, ${VALUES})
        from ${records(updated, TASK)} where t.org_id = ${work.orgId}::uuid and t.id = x.id and t.rev = x.rev
      returning t.id
    ), linked as (
      insert into tasks_dependencies (org_id, task_id, depends_on_id)
      select ${work.orgId}::uuid, x.task, x."dependsOn"
        from ${records(dependencies, sql`task uuid, "dependsOn" uuid`)}
    ), unlinked as (
      delete from tasks_dependencies d using ${records(unlinked, sql`task uuid, "dependsOn" uuid`)}
       where d.org_id = ${work.orgId}::uuid and d.task_id = x.task and d.depends_on_id = x."dependsOn"
    ), moved as (
      insert into tasks_moves (org_id, id, task_id, from_state, to_state, reason, override, by_id, at)
      select ${work.orgId}::uuid, x.id, x."taskId", x."fromState", x."toState", x.reason, x.override, ${by}
        from ${records(moves, sql`id uuid, "taskId" uuid, "fromState" text, "toState" text, reason text, override boolean`)}
    ), asked as (
      insert into tasks_requests (org_id, id, task_id, side, asked_by, asked_at)
      select ${work.orgId}::uuid, x.id, x."taskId", x.side, ${by}
        from ${records(requests, sql`id uuid, "taskId" uuid, side text`)}
    ), answered as (
      update tasks_requests r set answer = x.answer, reason = x.reason, (answered_by, answered_at) = row (${by})
        from ${records(answers, sql`"taskId" uuid, answer text, reason text`)}
       where r.org_id = ${work.orgId}::uuid and r.task_id = x."taskId" and r.answer is null
    )
    select id from updated`.execute(work.sql)
  if (rows.length < updated.length) throw staleRev(null)
}

/** A list of records as a table `x`. */
function records(rows: readonly unknown[] = [], columns: ReturnType<typeof sql>) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(${columns})`
}

const TASK = sql`id uuid, rev integer, "createdAt" timestamptz, title text, note text, "goalId" uuid,
  "responsibilityId" uuid, "teamId" uuid, "assigneeId" uuid, "authorId" uuid, "dueOn" date,
  "estimateDays" double precision, critical boolean, state text, "blockedBy" text, "obstacleId" uuid,
  "dropReason" text, "startedOn" date, "endedOn" date, recurrence jsonb, "seriesId" uuid, occurrence integer`

const COLUMNS = sql`title, note, goal_id, responsibility_id, team_id, assignee_id, author_id, due_on, estimate_days,
  critical, state, blocked_by, obstacle_id, drop_reason, started_on, ended_on, recurrence, series_id, occurrence`

const VALUES = sql`x.title, x.note, x."goalId", x."responsibilityId", x."teamId", x."assigneeId", x."authorId", x."dueOn",
  x."estimateDays", x.critical, x.state, x."blockedBy", x."obstacleId", x."dropReason", x."startedOn", x."endedOn",
  nullif(x.recurrence, 'null'), x."seriesId", x.occurrence`
