import type { Work } from '#platform/work.ts'
import type { TaskRow } from './contract.ts'
import { listTasks } from './list-tasks.ts'
import { openAll } from './open-task.ts'
import { openTasksOfPersons } from './store/goal-reads.ts'
import { taskRow } from './task-row.ts'

const NO_FILTER = { mine: false, unassigned: false, critical: false } as const

/** Open tasks of these people that the actor may see, by date. */
export async function openTasksOf(work: Work, personIds: readonly string[]): Promise<TaskRow[]> {
  const opened = await openAll(work, await openTasksOfPersons(work, personIds))
  return opened.filter(({ actions }) => actions.has('see')).map(taskRow)
}

/** Open tasks with these words in their title, by date: for the search of the whole house. */
export async function searchTasks(work: Work, text: string, limit = 10): Promise<TaskRow[]> {
  const { entries } = await listTasks(work, { ...NO_FILTER, state: 'open', text, sort: 'due', limit })
  return entries
}
