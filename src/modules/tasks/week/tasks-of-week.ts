import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { TaskRow } from '../contract.ts'
import { openAll, openTasks } from '../open-task.ts'
import { weekFacts, weekTasks } from '../store/week-reads.ts'
import { isOpen } from '../task.ts'
import { taskRow } from '../task-row.ts'

/** The actor's week, for other rooms: what came first, and what is open, by date. */
export interface TasksOfWeek {
  readonly top: readonly TaskRow[]
  readonly open: readonly TaskRow[]
}

/** What the actor put first in a week (`planned` where another room knows better), and their open tasks by date. */
export async function tasksOfWeek(
  work: Work,
  weekOn: string,
  planned: readonly string[] = [],
): Promise<TasksOfWeek> {
  const me = actingPerson(work)
  await chartOn(work, work.today)
  const first = planned.length > 0 ? planned : (await weekFacts(work, me, weekOn)).top
  const opened = await openAll(work, await weekTasks(work, me, first, { reportIds: [], goalIds: [] }))
  const mine = opened.filter(({ task }) => task.assigneeId === me && task.awaits === null)
  const rows = new Map(mine.map(each => [each.task.id, taskRow(each)]))
  const open = [...rows.values()].filter(({ state }) => isOpen(state))
  return {
    top: first.map(id => rows.get(id)).filter(row => row !== undefined),
    open: open.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
  }
}

/** These tasks, as far as the actor may see them. */
export async function tasksSeen(work: Work, ids: readonly string[]): Promise<TaskRow[]> {
  return (await openTasks(work, ids)).filter(({ actions }) => actions.has('see')).map(taskRow)
}
