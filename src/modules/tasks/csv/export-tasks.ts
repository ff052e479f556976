import { personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TaskFilter } from '../contract.ts'
import { taskQuery } from '../list-tasks.ts'
import { openAll } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { listTasks } from '../store/task-lists.ts'
import { COLUMNS, type Column } from './layout.ts'
import { csvText } from './write-table.ts'

/** How many tasks one file holds. */
const MOST = 100_000

/** The tasks that the actor may see as CSV, in the layout of the import. */
export async function exportTasks(work: Work, filter: TaskFilter): Promise<string> {
  const tasks = await listTasks(work, await taskQuery(work, filter), 'due', null, MOST)
  const opened = await openAll(work, tasks)
  const ids = [...new Set(tasks.map(task => task.assigneeId).filter(id => id !== null))]
  const emails = new Map((await personsById(work, ids)).map(person => [person.id, person.email ?? '']))
  const rows = opened.map(each => {
    const cells = cellsOf(each, emails)
    return COLUMNS.map(column => cells[column])
  })
  return csvText([COLUMNS, ...rows])
}

function cellsOf(
  { task, goal, chart }: OpenedTask,
  emails: ReadonlyMap<string, string>,
): Record<Column, string> {
  const { assigneeId } = task
  return {
    Id: task.id,
    Title: task.title,
    Note: task.note,
    'Goal id': goal?.id ?? '',
    Goal: goal?.title ?? '',
    'Assignee email': assigneeId === null ? '' : (emails.get(assigneeId) ?? ''),
    Assignee: assigneeId === null ? '' : (chart.person(assigneeId)?.name ?? ''),
    Due: task.dueOn ?? '',
    'Estimate days': task.estimateDays === null ? '' : String(task.estimateDays),
    Critical: task.critical ? 'yes' : 'no',
    State: task.state,
    Reason: task.blockedBy ?? task.dropReason ?? '',
    Team: chart.team(task.teamId)?.name ?? '',
    Created: task.createdAt.toISOString().slice(0, 10),
  }
}
