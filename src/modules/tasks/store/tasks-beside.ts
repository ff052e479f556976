import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Most tasks that are told. */
const MOST = 3000

/**
 * Ids of the tasks of some goals that somebody has, and of the tasks of other goals that these people have: open ones, and those that
 * ended from a day on. Whoever asks tells nobody of what they may not see. One statement.
 */
export async function tasksBeside(
  work: Work,
  goalIds: readonly string[],
  since: LocalDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with inside as (
      select t.id, t.assignee_id from tasks_tasks t
       where t.org_id = ${work.orgId}::uuid and t.goal_id = any(${goalIds}::uuid[]) and t.assignee_id is not null
         and t.state <> 'dropped' and (t.ended_on is null or t.ended_on >= ${since}::date))
    select i.id from inside i
    union
    select t.id from tasks_tasks t
     where t.org_id = ${work.orgId}::uuid and t.assignee_id in (select i.assignee_id from inside i) and t.goal_id is not null
       and t.state <> 'dropped' and (t.ended_on is null or t.ended_on >= ${since}::date)
     limit ${MOST}`.execute(work.sql)
  return rows.map(({ id }) => id)
}
