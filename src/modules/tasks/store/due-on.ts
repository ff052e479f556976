import { sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { tasksAsOf } from './tasks-as-of.ts'
import type { Whose } from './work-on.ts'

/** An open task of somebody whose tasks matter one by one: who is away, has left, or rose a level. */
export interface OpenTaskFact {
  readonly id: string
  readonly title: string
  readonly assigneeId: string
  readonly teamId: string
  readonly goalId: string | null
  readonly dueOn: LocalDate | null
  readonly critical: boolean
  readonly madeOn: LocalDate
}

/** The tasks of these people that were open on a date, the earliest due first, in one statement. */
export async function openTasksOn(
  work: Work,
  on: LocalDate,
  personIds: readonly string[],
): Promise<OpenTaskFact[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<OpenTaskFact>`
    select id, title, assignee_id, team_id, goal_id, due_on, critical, (created_at at time zone ${work.timeZone})::date as made_on
      from ${tasksAsOf(work, on)} t
     where org_id = ${work.orgId}::uuid and assignee_id = any(${personIds}::uuid[])
       and (created_at at time zone ${work.timeZone})::date <= ${on}::date and (ended_on is null or ended_on > ${on}::date)
     order by due_on, id`.execute(work.sql)
  return rows
}

/** How much of one person's open work falls due on one day. */
export interface DueDay {
  readonly personId: string
  readonly dueOn: LocalDate
  readonly days: number
  readonly tasks: number
}

/** Estimated work by person (of everybody, or of some) and day on which it is due, for eight weeks from a date, in one statement. */
export async function dueDays(work: Work, on: LocalDate, whose: Whose = 'all'): Promise<DueDay[]> {
  const theirs = whose === 'all' ? sql`assignee_id is not null` : sql`assignee_id = any(${whose}::uuid[])`
  const { rows } = await sql<DueDay>`
    select assignee_id as person_id, due_on, sum(estimate_days) as days, count(*)::int as tasks
      from ${tasksAsOf(work, on)} t
     where org_id = ${work.orgId}::uuid and ${theirs} and estimate_days is not null
       and (created_at at time zone ${work.timeZone})::date <= ${on}::date and (ended_on is null or ended_on > ${on}::date)
       and due_on between ${on}::date and ${addDays(on, 56)}::date
     group by assignee_id, due_on order by assignee_id, due_on`.execute(work.sql)
  return rows
}

/** A task that is to be done before one that it waits for. */
export interface DateConflict {
  readonly taskId: string
  readonly title: string
  readonly goalId: string | null
  readonly teamId: string
  readonly assigneeId: string | null
  /** Null of another team: who reads of this may not know that task. */
  readonly neededTitle: string | null
}

/** Open tasks due before something that they depend on, at most 500, in one statement. */
export async function dateConflicts(work: Work, on: LocalDate): Promise<DateConflict[]> {
  const { rows } = await sql<DateConflict>`
    select t.id as task_id, t.title, t.goal_id, t.team_id, t.assignee_id,
           case when n.team_id = t.team_id then n.title end as needed_title
      from tasks_dependencies d
      join ${tasksAsOf(work, on)} t on t.org_id = d.org_id and t.id = d.task_id
      join ${tasksAsOf(work, on)} n on n.org_id = d.org_id and n.id = d.depends_on_id
     where d.org_id = ${work.orgId}::uuid and n.due_on > t.due_on
       and (t.ended_on is null or t.ended_on > ${on}::date) and (n.ended_on is null or n.ended_on > ${on}::date)
       and (t.created_at at time zone ${work.timeZone})::date <= ${on}::date
     order by t.id limit 500`.execute(work.sql)
  return rows
}
