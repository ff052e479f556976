import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { TaskRow } from '../contract.ts'
import { openAll } from '../open-task.ts'
import { openTasksOfPersons } from '../store/goal-reads.ts'
import { weekTasks } from '../store/week-reads.ts'
import { taskRow } from '../task-row.ts'
import { listTasks } from './list-tasks.ts'

const NO_FILTER = { mine: false, unassigned: false, critical: false } as const

/** Open tasks of these people that the actor may see, by date. */
export async function openTasksOf(work: Work, personIds: readonly string[]): Promise<TaskRow[]> {
  const opened = await openAll(work, await openTasksOfPersons(work, personIds))
  return opened.filter(({ actions }) => actions.has('see')).map(taskRow)
}

/** What the actor has to do, by date, and what others ask of them or of the people who answer to them. */
export interface WaitingTasks {
  readonly own: readonly TaskRow[]
  readonly requests: readonly TaskRow[]
}

/** Tasks that wait for the actor; `goalIds` are the goals they own. Work that is only asked for yet is nobody's own. */
export async function tasksWaitingFor(work: Work, goalIds: readonly string[]): Promise<WaitingTasks> {
  const me = actingPerson(work)
  const reportIds = (await chartOn(work, work.today)).reportsOf(me)
  const opened = await openAll(work, await weekTasks(work, me, [], { reportIds, goalIds }))
  const own = opened.filter(({ task }) => task.assigneeId === me && task.awaits === null)
  return {
    own: own.map(taskRow).sort(byDate),
    requests: opened.filter(({ actions }) => actions.has('answer')).map(taskRow),
  }
}

const byDate = (a: TaskRow, b: TaskRow): number =>
  (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31')

/** Open tasks with these words in their title, by date: for the search of the whole house. */
export async function searchTasks(work: Work, text: string, limit = 10): Promise<TaskRow[]> {
  const { entries } = await listTasks(work, { ...NO_FILTER, state: 'open', text, sort: 'due', limit })
  return entries
}
