import { type RawBuilder, sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { tasksAsOf } from './tasks-as-of.ts'

/** Open work that serves one goal, in days of estimates (the usual of its team where there is none). */
export interface GoalWork {
  readonly goalId: string
  readonly open: number
  readonly openDays: number
  readonly unestimated: number
  /** Critical tasks that nobody has. */
  readonly unassignedCritical: number
  readonly assigneeIds: readonly string[]
  readonly teamIds: readonly string[]
  /** Days of work done in the last four weeks; and of all tasks due by the date: planned, and done. */
  readonly doneLately: number
  readonly plannedDays: number
  readonly plannedDone: number
  readonly nextDueOn: LocalDate | null
  readonly lastDueOn: LocalDate | null
}

/** Work of one person. */
export interface PersonWork {
  readonly personId: string
  /** Days of open work due within the four weeks that begin on the date, a week before, and two weeks before. */
  readonly days: readonly [number, number, number]
  /** Open tasks more than five working days late. */
  readonly late: number
  /** Whether they finished something in the last eight weeks. */
  readonly finished: boolean
}

/** Work of one team. */
export interface TeamWork {
  readonly teamId: string
  /** Open tasks and late ones, on the date and a week before. */
  readonly open: number
  readonly late: number
  readonly openBefore: number
  readonly lateBefore: number
  /** Days of open work, and of it what serves no goal and no responsibility. */
  readonly openDays: number
  readonly servingNothing: number
  readonly servingNothingOld: number
  /** Recurring tasks due in four weeks, those of them done on time; and the same a week before. */
  readonly recurring: number
  readonly recurringOnTime: number
}

/** Tasks `t` as they were at the end of a date: made by then, and not done or dropped by then. */
function openOn(on: LocalDate): RawBuilder<boolean> {
  return sql`(t.made_on <= ${on}::date and (t.ended_on is null or t.ended_on > ${on}::date))`
}

/** Of whose work there is to be told: of everybody's, unless these are named. */
export type Whose = readonly string[] | 'all'

/** The tasks that can matter on a date, with the day they were made and the days they take; only those of some by a column. */
function tasksOn(work: Work, on: LocalDate, column: string, whose: Whose): RawBuilder<unknown> {
  const here = (of: string) =>
    whose === 'all' ? sql`true` : sql`${sql.ref(`${of}.${column}`)} = any(${whose}::uuid[])`
  const teams =
    whose === 'all' || column === 'team_id'
      ? here('y')
      : sql`y.team_id in (select z.team_id from tasks_tasks z where z.org_id = ${work.orgId}::uuid and ${here('z')})`
  return sql`
    with usual as materialized (
      select y.team_id, percentile_cont(0.5) within group (order by y.estimate_days) as days from tasks_tasks y
       where y.org_id = ${work.orgId}::uuid and y.estimate_days is not null and y.created_at >= ${addDays(on, -365)}::date and ${teams}
       group by y.team_id
    ), t as (
      select x.*, (x.created_at at time zone ${work.timeZone})::date as made_on, coalesce(x.estimate_days, u.days, 1) as days
        from ${tasksAsOf(work, on)} x left join usual u on u.team_id = x.team_id
       where x.org_id = ${work.orgId}::uuid and (x.ended_on is null or x.ended_on > ${addDays(on, -120)}::date) and ${here('x')}
    )`
}

/** Work on every goal that has any, in one statement. */
export async function workOnGoals(work: Work, on: LocalDate, whose: Whose = 'all'): Promise<GoalWork[]> {
  const open = openOn(on)
  const done = sql`(t.state = 'done' and t.ended_on <= ${on}::date)`
  const planned = sql`(t.made_on <= ${on}::date and t.due_on <= ${on}::date and (${open} or ${done}))`
  const { rows } = await sql<GoalWork>`
    ${tasksOn(work, on, 'goal_id', whose)}
    select t.goal_id, (count(*) filter (where ${open}))::int as open,
           coalesce(sum(t.days) filter (where ${open}), 0) as open_days,
           (count(*) filter (where ${open} and t.estimate_days is null))::int as unestimated,
           (count(*) filter (where ${open} and t.critical and t.assignee_id is null))::int as unassigned_critical,
           coalesce(jsonb_agg(distinct t.assignee_id) filter (where ${open} and t.assignee_id is not null), '[]') as assignee_ids,
           coalesce(jsonb_agg(distinct t.team_id) filter (where ${open}), '[]') as team_ids,
           coalesce(sum(t.days) filter (where ${done} and t.ended_on > ${addDays(on, -28)}::date), 0) as done_lately,
           coalesce(sum(t.days) filter (where ${planned}), 0) as planned_days,
           coalesce(sum(t.days) filter (where ${planned} and ${done}), 0) as planned_done,
           min(t.due_on) filter (where ${open} and t.due_on >= ${on}::date) as next_due_on,
           max(t.due_on) filter (where ${open}) as last_due_on
      from t where t.goal_id is not null group by t.goal_id`.execute(work.sql)
  return rows
}

/** Work of everybody who has any, in one statement. `lateBefore` is the day five working days before. */
export async function workOfPersons(
  work: Work,
  on: LocalDate,
  lateBefore: LocalDate,
  whose: Whose = 'all',
): Promise<PersonWork[]> {
  const days = (weeks: number) => {
    const then = addDays(on, -7 * weeks)
    return sql`coalesce(sum(t.days) filter (where ${openOn(then)} and t.due_on <= ${addDays(then, 27)}::date), 0)`
  }
  const { rows } = await sql<PersonWork>`
    ${tasksOn(work, on, 'assignee_id', whose)}
    select t.assignee_id as person_id, jsonb_build_array(${days(0)}, ${days(1)}, ${days(2)}) as days,
           (count(*) filter (where ${openOn(on)} and t.due_on < ${lateBefore}::date))::int as late,
           coalesce(bool_or(t.state = 'done' and t.ended_on between ${addDays(on, -56)}::date and ${on}::date), false) as finished
      from t where t.assignee_id is not null group by t.assignee_id`.execute(work.sql)
  return rows
}

/** Work of every team that has any, in one statement. */
export async function workOfTeams(work: Work, on: LocalDate, whose: Whose = 'all'): Promise<TeamWork[]> {
  const before = addDays(on, -7)
  const none = sql`(t.goal_id is null and t.responsibility_id is null)`
  const due = sql`(t.series_id is not null and t.state <> 'dropped' and t.due_on between ${addDays(on, -28)}::date and ${addDays(on, -1)}::date)`
  const { rows } = await sql<TeamWork>`
    ${tasksOn(work, on, 'team_id', whose)}
    select t.team_id, (count(*) filter (where ${openOn(on)}))::int as open,
           (count(*) filter (where ${openOn(on)} and t.due_on < ${on}::date))::int as late,
           (count(*) filter (where ${openOn(before)}))::int as open_before,
           (count(*) filter (where ${openOn(before)} and t.due_on < ${before}::date))::int as late_before,
           coalesce(sum(t.days) filter (where ${openOn(on)}), 0) as open_days,
           coalesce(sum(t.days) filter (where ${openOn(on)} and ${none}), 0) as serving_nothing,
           (count(*) filter (where ${openOn(on)} and ${none} and t.made_on < ${before}::date))::int as serving_nothing_old,
           (count(*) filter (where ${due}))::int as recurring,
           (count(*) filter (where ${due} and t.ended_on <= t.due_on))::int as recurring_on_time
      from t group by t.team_id`.execute(work.sql)
  return rows
}
