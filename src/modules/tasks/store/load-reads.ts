import { sql } from 'kysely'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Visibility } from '../list/visibility.ts'
import { OPEN_STATES } from '../task.ts'
import { from, visible } from './task-reads.ts'

/** How far back estimates of a team say what is usual. */
const USUAL_DAYS = 365

/** Open tasks of these people, and of these teams as far as nobody has them. */
export async function loadTasks(work: Work, personIds: readonly string[], teamIds: readonly string[]) {
  return await from(work)
    .select([
      't.assigneeId',
      't.teamId',
      't.state',
      't.dueOn',
      't.estimateDays',
      't.critical',
      'r.side as awaits',
    ])
    .where('t.state', 'in', OPEN_STATES)
    .where(
      sql<boolean>`(t.assignee_id = any(${personIds}::uuid[])
        or t.assignee_id is null and t.team_id = any(${teamIds}::uuid[]))`,
    )
    .execute()
}

/** Open tasks of these goals. */
export async function goalTasks(work: Work, goalIds: readonly string[]) {
  return await from(work)
    .select([
      't.assigneeId',
      't.teamId',
      't.state',
      't.dueOn',
      't.estimateDays',
      't.critical',
      'r.side as awaits',
    ])
    .where('t.state', 'in', OPEN_STATES)
    .where('t.goalId', '=', sql<string>`any(${goalIds}::uuid[])`)
    .execute()
}

/** Open tasks of these teams that somebody may see, by team: how many nobody has, how many of those are critical, how many are late. */
export async function waitingByTeam(work: Work, teamIds: readonly string[], to: Visibility) {
  return await visible(from(work), to)
    .where('t.state', 'in', OPEN_STATES)
    .where('t.teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
    .groupBy('t.teamId')
    .select([
      't.teamId',
      sql<number>`(count(*) filter (where t.assignee_id is null))::int`.as('unassigned'),
      sql<number>`(count(*) filter (where t.assignee_id is null and t.critical))::int`.as('critical'),
      sql<number>`(count(*) filter (where t.due_on < ${work.today}::date))::int`.as('overdue'),
    ])
    .execute()
}

/** A task as a load is made of. */
export type LoadRow = Awaited<ReturnType<typeof loadTasks>>[number]

/** The median estimate of each of these teams, of tasks made within a year; teams without any are missing. */
export async function usualEstimates(work: Work, teamIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ teamId: string; days: number }>`
    select team_id as "teamId", percentile_cont(0.5) within group (order by estimate_days) as days
      from tasks_tasks
     where org_id = ${work.orgId}::uuid and team_id = any(${teamIds}::uuid[]) and estimate_days is not null
       and created_at >= ${addDays(work.today, -USUAL_DAYS)}::date
     group by team_id`.execute(work.sql)
  return new Map(rows.map(row => [row.teamId, row.days]))
}
