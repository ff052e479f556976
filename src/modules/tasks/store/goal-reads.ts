import { sql } from 'kysely'
import type { FoundThing } from '#modules/people/public.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { OPEN_STATES } from '../task.ts'
import { selectTasks, type Task } from './task-reads.ts'

/** Work on the tasks of one goal, dropped ones left out: days are sums of estimates. */
export interface GoalDelivery {
  readonly goalId: string
  readonly doneDays: number
  readonly totalDays: number
  readonly unestimated: number
  readonly openTasks: number
  readonly doneTasks: number
}

/** Delivery of each of these goals in one statement; goals without tasks are missing. */
export async function deliveries(work: Work, goalIds: readonly string[]): Promise<GoalDelivery[]> {
  const { rows } = await sql<GoalDelivery>`
    select goal_id as "goalId",
           coalesce(sum(estimate_days) filter (where state = 'done'), 0) as "doneDays",
           coalesce(sum(estimate_days), 0) as "totalDays",
           (count(*) filter (where estimate_days is null))::int as unestimated,
           (count(*) filter (where state <> 'done'))::int as "openTasks",
           (count(*) filter (where state = 'done'))::int as "doneTasks"
      from tasks_tasks
     where org_id = ${work.orgId}::uuid and goal_id = any(${goalIds}::uuid[]) and state <> 'dropped'
     group by goal_id`.execute(work.sql)
  return rows
}

/** Open tasks of a goal, by date. */
export async function openTasksOfGoal(work: Work, goalId: string): Promise<Task[]> {
  return await selectTasks(work)
    .where('t.goalId', '=', goalId)
    .where('t.state', 'in', OPEN_STATES)
    .orderBy('t.dueOn')
    .orderBy('t.id')
    .execute()
}

/** Open tasks of these people, by date. */
export async function openTasksOfPersons(work: Work, personIds: readonly string[]): Promise<Task[]> {
  return await selectTasks(work)
    .where('t.assigneeId', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('t.state', 'in', OPEN_STATES)
    .orderBy('t.dueOn')
    .orderBy('t.id')
    .execute()
}

/** The open tasks of people who leave. */
export function ownedTasks(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'task'::text as kind, id, title::text as title, assignee_id as owner_id from tasks_tasks
     where org_id = ${work.orgId}::uuid and assignee_id = any(${personIds}::uuid[]) and state = any(${OPEN_STATES}::text[])`
}
