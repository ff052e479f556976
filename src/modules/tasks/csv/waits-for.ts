import { type Dependency, tasksInCycles } from '../dependencies/dependencies.ts'
import type { RowProblem } from './row-problem.ts'

/** How many tasks one task may wait for. */
const MOST = 50

/** A row that becomes a task: the id that the file knows it by, and the one it gets. */
export interface MadeRow {
  readonly row: number
  readonly sourceId: string | null
  readonly taskId: string
  /** Ids as the file knows them. */
  readonly waitsFor: readonly string[]
}

/** What the new tasks wait for: each other, or tasks that are here (`seen`: ids that the actor may name). */
export function waitsOf(
  rows: readonly MadeRow[],
  seen: ReadonlySet<string>,
): { readonly dependencies: readonly Dependency[]; readonly problems: readonly RowProblem[] } {
  const made = new Map(
    rows.flatMap(({ sourceId, taskId }) => (sourceId === null ? [] : [[sourceId, taskId]])),
  )
  const problems: RowProblem[] = []
  const dependencies: Dependency[] = []
  for (const { row, taskId, waitsFor } of rows) {
    const ids = [...new Set(waitsFor)]
    if (ids.length > MOST) problems.push(problem(row, 'too_many', `A task waits for at most ${MOST} others.`))
    for (const id of ids) {
      const dependsOn = made.get(id) ?? (seen.has(id) ? id : undefined)
      if (dependsOn === undefined)
        problems.push(problem(row, 'unknown', `There is no task “${id}”, neither in this file nor here.`))
      else dependencies.push({ task: taskId, dependsOn })
    }
  }
  const circling = tasksInCycles(dependencies)
  for (const { row, taskId } of rows)
    if (circling.has(taskId)) problems.push(problem(row, 'cycle', 'It would wait for itself, in the end.'))
  return { dependencies, problems }
}

function problem(row: number, code: string, message: string): RowProblem {
  return {
    row,
    column: 'Waits for',
    code,
    message,
    fix: 'Write the Id of other rows or tasks, or leave it empty.',
  }
}
