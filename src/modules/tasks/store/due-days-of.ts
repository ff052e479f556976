import { sql } from 'kysely'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { DueDay } from './due-on.ts'

/** Like `dueDays` of today, of some people alone: as they are, tasks need not be worked out. One statement. */
export async function dueDaysOf(work: Work, personIds: readonly string[]): Promise<DueDay[]> {
  const { rows } = await sql<DueDay>`
    select assignee_id as person_id, due_on, sum(estimate_days) as days, count(*)::int as tasks from tasks_tasks
     where org_id = ${work.orgId}::uuid and assignee_id = any(${personIds}::uuid[]) and estimate_days is not null
       and (ended_on is null or ended_on > ${work.today}::date)
       and due_on between ${work.today}::date and ${addDays(work.today, 56)}::date
     group by assignee_id, due_on order by assignee_id, due_on`.execute(work.sql)
  return rows
}
