import { addDays } from '#kernel/local-date.ts'
import { aimIdsBelow, aimIdsInLine } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TaskSort } from '../contract/words.ts'
import type { Board, TaskFilter, TaskRow } from '../contract.ts'
import { ownGoalIds } from '../goals/goals.ts'
import { openAll } from '../open-task.ts'
import { boardTasks, listTasks as readPage, sortValue, type TaskQuery } from '../store/task-lists.ts'
import { TASK_STATES } from '../task.ts'
import { taskRow } from '../task-row.ts'
import { cursorText, readCursor } from './cursor.ts'
import { visibilityOf } from './visibility.ts'

/** How long ended tasks stay on the board, and how many of a state it shows. */
const BOARD_DAYS = 14
const BOARD_COLUMN = 50

/** One page of the tasks that the actor may see. */
export async function listTasks(
  work: Work,
  query: TaskFilter & {
    readonly sort: TaskSort
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<{ entries: TaskRow[]; nextCursor: string | null }> {
  const { sort, cursor, limit, ...filter } = query
  const after = cursor === undefined ? null : readCursor(cursor, sort)
  const found = await readPage(work, await taskQuery(work, filter), sort, after, limit)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const more = found.length > limit && last !== undefined
  const entries = (await openAll(work, page)).map(taskRow)
  return {
    entries,
    nextCursor: more ? cursorText({ sort, value: sortValue(last, sort), id: last.id }) : null,
  }
}

/** Tasks by state, in the order to look at them. */
export async function readBoard(work: Work, filter: Omit<TaskFilter, 'state'>): Promise<Board> {
  const since = addDays(work.today, -BOARD_DAYS)
  const found = await boardTasks(work, await taskQuery(work, filter), since, BOARD_COLUMN)
  const totals = new Map(found.map(task => [task.state, task.total]))
  const rows = (await openAll(work, found)).map(taskRow)
  return {
    columns: TASK_STATES.map(state => ({
      state,
      total: totals.get(state) ?? 0,
      tasks: rows.filter(row => row.state === state),
    })),
  }
}

async function goalIdsOf(work: Work, { goalId, below }: TaskQuery['filter']): Promise<string[] | null> {
  if (goalId === undefined) return null
  return below === 'true' ? await aimIdsBelow(work, goalId) : [goalId]
}

/** The filters, with what the actor may see; a team that does not exist has no tasks. */
export async function taskQuery(work: Work, filter: TaskQuery['filter']): Promise<TaskQuery> {
  const chart = await chartOn(work, work.today)
  const visibility = visibilityOf(work.actor.personId, await ownGoalIds(work), chart)
  return {
    visibility,
    filter,
    teamIds: filter.teamId === undefined ? null : chart.teamAndBelow(filter.teamId),
    goalIds: await goalIdsOf(work, filter),
    goalIdsInLine: filter.serves === 'no_line' ? await aimIdsInLine(work) : null,
  }
}
