import { personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TaskFilter } from '../contract.ts'
import type { Dependency } from '../dependencies/dependencies.ts'
import { taskQuery } from '../list/list-tasks.ts'
import { openAll } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { dependenciesAmong } from '../store/neighbour-reads.ts'
import { listTasks } from '../store/task-lists.ts'
import { isOpen } from '../task.ts'
import { COLUMNS, type Column } from './layout.ts'
import { rhythmText } from './rhythm.ts'
import { csvText } from './write-table.ts'

/** How many tasks one file holds. */
const MOST = 100_000

/** The tasks that the actor may see as CSV, in the layout of the import; they wait for what is in the file, too. */
export async function exportTasks(work: Work, filter: TaskFilter): Promise<string> {
  const tasks = await listTasks(work, await taskQuery(work, filter), 'due', null, MOST)
  const opened = await openAll(work, tasks)
  const ids = [...new Set(tasks.map(task => task.assigneeId).filter(id => id !== null))]
  const emails = new Map((await personsById(work, ids)).map(person => [person.id, person.email ?? '']))
  const edges = await dependenciesAmong(
    work,
    tasks.map(task => task.id),
  )
  const waitsFor = Map.groupBy(edges, edge => edge.task)
  const rows = opened.map(each => {
    const cells = cellsOf(each, emails, waitsFor.get(each.task.id) ?? [])
    return COLUMNS.map(column => cells[column])
  })
  return csvText([COLUMNS, ...rows])
}

function cellsOf(
  { task, goal, chart }: OpenedTask,
  emails: ReadonlyMap<string, string>,
  waitsFor: readonly Dependency[],
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
    // What has ended does not come back once more.
    'Comes back': task.recurrence === null || !isOpen(task.state) ? '' : rhythmText(task.recurrence),
    'Waits for': waitsFor.map(({ dependsOn }) => dependsOn).join(' '),
    Team: chart.team(task.teamId)?.name ?? '',
    Created: task.createdAt.toISOString().slice(0, 10),
  }
}
