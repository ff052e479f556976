import { type AppError, ruleBroken } from '#kernel/errors.ts'

/** `task` can only be done after `dependsOn` is. */
export interface Dependency {
  readonly task: string
  readonly dependsOn: string
}

/**
 * The cycle that appears when `task` also waits for `dependsOn`, as task ids beginning and ending with `task`;
 * null when there is none. `edges` needs to hold only what `dependsOn` reaches. Shortest cycle first.
 */
export function cycleThrough(
  task: string,
  dependsOn: readonly string[],
  edges: readonly Dependency[],
): readonly string[] | null {
  const waitsFor = Map.groupBy(edges, edge => edge.task)
  const cameFrom = new Map<string, string>()
  let frontier: readonly string[] = [...new Set(dependsOn)]
  for (const id of frontier) cameFrom.set(id, task)
  while (frontier.length > 0 && !cameFrom.has(task)) {
    const reached: string[] = []
    for (const id of frontier) {
      for (const edge of waitsFor.get(id) ?? []) {
        if (cameFrom.has(edge.dependsOn)) continue
        cameFrom.set(edge.dependsOn, id)
        reached.push(edge.dependsOn)
      }
    }
    frontier = reached
  }
  return cameFrom.has(task) ? pathBackTo(task, cameFrom) : null
}

/** The error that names a cycle by the titles of its tasks. */
export function cycleError(field: string, titles: readonly string[]): AppError {
  const line = titles.map(title => `“${title}”`).join(' → ')
  return ruleBroken(
    field,
    'cycle',
    `These tasks would wait for each other: ${line}.`,
    'Remove one of these dependencies first.',
  )
}

function pathBackTo(task: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [task]
  let id = cameFrom.get(task)
  while (id !== undefined && id !== task) {
    path.unshift(id)
    id = cameFrom.get(id)
  }
  return [task, ...path]
}
