import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { OPEN_STATES } from '../task.ts'
import { selectTasks, type Task } from './task-reads.ts'

/** What somebody put first this week, in order, and how many tasks they finished since its Monday. */
export async function weekFacts(
  work: Work,
  personId: string,
  weekOn: LocalDate,
): Promise<{ readonly top: readonly string[]; readonly done: number }> {
  const { rows } = await sql<{ top: string[]; done: number }>`
    select coalesce((select json_agg(task_id order by position) from tasks_tops
             where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and week_on = ${weekOn}::date), '[]') as top,
           (select count(*)::int from tasks_tasks where org_id = ${work.orgId}::uuid and assignee_id = ${personId}::uuid
               and state = 'done' and ended_on >= ${weekOn}::date) as done`.execute(work.sql)
  return rows[0] ?? { top: [], done: 0 }
}

/** Open tasks of somebody, those they put first in any state, and requests that reach them through reports or goals. */
export async function weekTasks(
  work: Work,
  personId: string,
  top: readonly string[],
  asked: { readonly reportIds: readonly string[]; readonly goalIds: readonly string[] },
): Promise<Task[]> {
  return await selectTasks(work)
    .where(eb =>
      eb.or([
        eb.and([eb('t.assigneeId', '=', personId), eb('t.state', 'in', OPEN_STATES)]),
        eb('t.id', '=', sql<string>`any(${top}::uuid[])`),
        eb.and([
          eb('r.side', '=', 'receiver'),
          eb('t.assigneeId', '=', sql<string>`any(${asked.reportIds}::uuid[])`),
        ]),
        eb.and([eb('r.side', '=', 'goal'), eb('t.goalId', '=', sql<string>`any(${asked.goalIds}::uuid[])`)]),
      ]),
    )
    .orderBy('t.id')
    .limit(1000)
    .execute()
}

/** Puts these tasks first in a week, in this order; none leaves the choice open. One choice of a person after the other. */
export async function replaceTop(
  work: Work,
  personId: string,
  weekOn: LocalDate,
  taskIds: readonly string[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tasks_tops ${work.orgId} ${personId}`}, 0))`.execute(
    work.sql,
  )
  await sql`
    delete from tasks_tops where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
       and week_on = ${weekOn}::date`.execute(work.sql)
  await sql`
    insert into tasks_tops (org_id, person_id, week_on, position, task_id)
    select ${work.orgId}::uuid, ${personId}::uuid, ${weekOn}::date, place, id
      from unnest(${taskIds}::uuid[]) with ordinality as x(id, place)`.execute(work.sql)
}

/** Titles of what each of these people finished on or after a day, newest first; people who finished nothing are missing. */
export async function finishedTitles(
  work: Work,
  personIds: readonly string[],
  since: LocalDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ assigneeId: string; titles: string[] }>`
    select assignee_id, json_agg(title order by ended_on desc, id desc) as titles from tasks_tasks
     where org_id = ${work.orgId}::uuid and assignee_id = any(${personIds}::uuid[]) and state = 'done' and ended_on >= ${since}::date
     group by assignee_id`.execute(work.sql)
  return new Map(rows.map(row => [row.assigneeId, row.titles]))
}
