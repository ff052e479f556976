import { type SelectQueryBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { TaskSort } from '../contract/words.ts'
import type { TaskFilter } from '../contract.ts'
import type { Cursor } from '../list/cursor.ts'
import type { Visibility } from '../list/visibility.ts'
import { LOAD_DAYS } from '../load/load.ts'
import { OPEN_STATES } from '../task.ts'
import { weekEnd } from '../week/my-week.ts'
import { from, selectTasks, type Task, type Tasks, visible } from './task-reads.ts'

/** Which tasks a list asks for: what the actor may see, and the filters they chose. */
export interface TaskQuery {
  readonly visibility: Visibility
  readonly filter: Omit<TaskFilter, 'state'> & { readonly state?: TaskFilter['state'] }
  /** The team of the filter and the teams below it. */
  readonly teamIds: readonly string[] | null
  /** The goal of the filter, with all below it where they are asked for. */
  readonly goalIds: readonly string[] | null
  /** The goals that lead to the vision, where they are asked for. */
  readonly goalIdsInLine: readonly string[] | null
}

/** One page of tasks, and where the next one begins. At most `limit` + 1 rows are read. */
export async function listTasks(
  work: Work,
  query: TaskQuery,
  sort: TaskSort,
  after: Cursor | null,
  limit: number,
): Promise<Task[]> {
  const key = KEYS[sort]
  const rows = filtered(work, query)
  const rest =
    after === null
      ? rows
      : rows.where(sql<boolean>`(${key.of}, t.id) ${key.past} (${key.at(after.value)}, ${after.id}::uuid)`)
  return await rest
    .orderBy(sql`${key.of} ${key.way}`)
    .orderBy(sql`t.id ${key.way}`)
    .limit(limit + 1)
    .execute()
}

/** The value that a cursor on `task` holds. */
export function sortValue(task: Task, sort: TaskSort): string {
  if (sort === 'newest') return task.id
  return sort === 'title' ? task.title : (task.dueOn ?? NEVER)
}

/** The first `perState` tasks of every state with the number of all; ended ones only since `since`. */
export async function boardTasks(
  work: Work,
  query: TaskQuery,
  since: LocalDate,
  perState: number,
): Promise<(Task & { readonly total: number })[]> {
  // Places are counted over ids alone: everything else is read only for the tasks that are shown.
  const places = narrowed(work, from(work), { ...query, filter: { ...query.filter, state: 'any' } })
    .where(eb => eb.or([eb('t.endedOn', 'is', null), eb('t.endedOn', '>=', since)]))
    .select([
      't.id',
      sql<number>`(count(*) over (partition by t.state))::int`.as('total'),
      sql<number>`row_number() over (partition by t.state order by ${BOARD_ORDER})`.as('place'),
    ])
  return await selectTasks(work)
    .innerJoin(places.as('b'), join => join.onRef('b.id', '=', 't.id').on('b.place', '<=', perState))
    .select('b.total')
    .orderBy('b.place')
    .execute()
}

/** Open ones by date, ended ones latest first. */
const BOARD_ORDER = sql`t.ended_on desc nulls first, t.critical desc, coalesce(t.due_on, date '9999-12-31'), t.id`

const NEVER = '9999-12-31'
// Only the database makes letters small: JavaScript does it differently for some, and a page would begin elsewhere.
const KEYS = {
  due: {
    of: sql`coalesce(t.due_on, date '9999-12-31')`,
    at: (value: string) => sql`${value}::date`,
    past: sql`>`,
    way: sql`asc`,
  },
  newest: { of: sql`t.id`, at: (value: string) => sql`${value}::uuid`, past: sql`<`, way: sql`desc` },
  title: {
    of: sql`lower(t.title)`,
    at: (value: string) => sql`lower(${value}::text)`,
    past: sql`>`,
    way: sql`asc`,
  },
} as const

function filtered(work: Work, query: TaskQuery) {
  return narrowed(work, selectTasks(work), query)
}

/** Keeps what the actor may see and the filters let through; whatever columns are asked for. */
function narrowed<O>(work: Work, all: Rows<O>, query: TaskQuery): Rows<O> {
  const { visibility, filter, teamIds, goalIds } = query
  let rows = visible(all, visibility)
  if (filter.mine) rows = rows.where('t.assigneeId', '=', work.actor.personId)
  if (filter.assigneeId !== undefined) rows = rows.where('t.assigneeId', '=', filter.assigneeId)
  if (filter.unassigned) rows = rows.where('t.assigneeId', 'is', null)
  if (goalIds !== null) rows = rows.where('t.goalId', '=', sql<string>`any(${goalIds}::uuid[])`)
  if (teamIds !== null) rows = rows.where('t.teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
  if (filter.critical) rows = rows.where('t.critical', '=', true)
  if (filter.text) rows = rows.where('t.title', 'ilike', `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`)
  if (filter.serves !== undefined) rows = rows.where(SERVES[filter.serves](query.goalIdsInLine ?? []))
  return dueIn(inState(rows, filter.state ?? 'open'), filter.due, work.today)
}

const SERVES_NOTHING = sql<boolean>`(t.goal_id is null and t.responsibility_id is null)`
const SERVES = {
  nothing: () => SERVES_NOTHING,
  no_line: (goalIds: readonly string[]) =>
    sql<boolean>`(${SERVES_NOTHING} or (t.goal_id is not null and t.goal_id <> all(${goalIds}::uuid[])))`,
} as const

type Rows<O> = SelectQueryBuilder<Tasks, 't' | 'r', O>

function inState<O>(rows: Rows<O>, state: TaskFilter['state']): Rows<O> {
  if (state === 'any') return rows
  return state === 'open' ? rows.where('t.state', 'in', OPEN_STATES) : rows.where('t.state', '=', state)
}

function dueIn<O>(rows: Rows<O>, due: TaskFilter['due'], today: LocalDate): Rows<O> {
  switch (due) {
    case undefined:
      return rows
    case 'none':
      return rows.where('t.dueOn', 'is', null)
    case 'overdue':
      return rows.where('t.dueOn', '<', today)
    case 'this_week':
      return rows.where('t.dueOn', '>=', today).where('t.dueOn', '<=', weekEnd(today))
    case 'four_weeks':
      return rows.where('t.dueOn', '>=', today).where('t.dueOn', '<', addDays(today, LOAD_DAYS))
  }
}
