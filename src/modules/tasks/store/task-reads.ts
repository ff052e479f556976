import { type SelectQueryBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Awaits } from '../contract/words.ts'
import type { Visibility } from '../list/visibility.ts'
import { db, type TaskTables } from './tables.ts'

/** A task as the room thinks of it: its row, whose answer it waits for, and how much it waits for. */
export interface Task extends Omit<TaskTables['tasksTasks'], 'orgId'> {
  readonly awaits: Awaits | null
  /** Tasks it waits for that are not done. */
  readonly openDependencies: number
}

/** Every column of `Task` from tasks `t` and their open request `r`; add conditions to it. */
export function selectTasks(work: Work) {
  return from(work).select([
    't.id',
    't.rev',
    't.title',
    't.note',
    't.goalId',
    't.responsibilityId',
    't.teamId',
    't.assigneeId',
    't.authorId',
    't.dueOn',
    't.estimateDays',
    't.critical',
    't.state',
    't.blockedBy',
    't.obstacleId',
    't.dropReason',
    't.startedOn',
    't.endedOn',
    't.recurrence',
    't.seriesId',
    't.occurrence',
    't.createdAt',
    'r.side as awaits',
    openDependencies.as('openDependencies'),
  ])
}

const openDependencies = sql<number>`(
  select count(*)::int from tasks_dependencies d join tasks_tasks n on n.org_id = d.org_id and n.id = d.depends_on_id
   where d.org_id = t.org_id and d.task_id = t.id and n.state not in ('done', 'dropped'))`

/** Tasks `t` of the organisation with their open request `r`. */
export function from(work: Work) {
  return db(work)
    .selectFrom('tasksTasks as t')
    .leftJoin('tasksRequests as r', join =>
      join.onRef('r.orgId', '=', 't.orgId').onRef('r.taskId', '=', 't.id').on('r.answer', 'is', null),
    )
    .where('t.orgId', '=', work.orgId)
}

/** The tables of `from`. */
export type Tasks = TaskTables & { t: TaskTables['tasksTasks']; r: TaskTables['tasksRequests'] }

/** Keeps only what somebody may see. */
export function visible<O>(
  query: SelectQueryBuilder<Tasks, 't' | 'r', O>,
  to: Visibility,
): SelectQueryBuilder<Tasks, 't' | 'r', O> {
  if (to.everything) return query
  return query.where(
    sql<boolean>`(t.team_id = any(${to.teamIds}::uuid[]) or t.assignee_id = any(${to.personIds}::uuid[])
      or t.author_id = ${to.me}::uuid or t.goal_id = any(${to.goalIds}::uuid[]))`,
  )
}

/** These tasks, in no order; ids that do not exist are missing. */
export async function tasksById(work: Work, ids: readonly string[]): Promise<Task[]> {
  if (ids.length === 0) return []
  return await selectTasks(work).where('t.id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** Tasks that these obstacles block, and one that an obstacle was raised at; in no order. */
export async function tasksBlockedBy(
  work: Work,
  obstacleIds: readonly string[],
  taskId: string | null = null,
): Promise<Task[]> {
  if (obstacleIds.length === 0) return []
  return await selectTasks(work)
    .where(sql<boolean>`(t.obstacle_id = any(${obstacleIds}::uuid[]) or t.id = ${taskId}::uuid)`)
    .execute()
}

/** Every task in one state, whoever asks. */
export async function tasksInState(work: Work, state: Task['state']): Promise<Task[]> {
  return await selectTasks(work).where('t.state', '=', state).execute()
}
