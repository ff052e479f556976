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

/**
 * Tasks on a cycle of these dependencies, or on the way from one cycle to another; none when there is no cycle. In time that
 * grows with their number.
 */
export function tasksInCycles(edges: readonly Dependency[]): ReadonlySet<string> {
  const leads = (from: (edge: Dependency) => string, to: (edge: Dependency) => string) => {
    const left = new Map<string, number>()
    for (const edge of edges) left.set(from(edge), (left.get(from(edge)) ?? 0) + 1)
    const before = Map.groupBy(edges, to)
    const free = [...before.keys()].filter(id => !left.has(id))
    for (const id of free) {
      for (const edge of before.get(id) ?? []) {
        const count = (left.get(from(edge)) ?? 0) - 1
        left.set(from(edge), count)
        if (count === 0) free.push(from(edge))
      }
    }
    return (id: string) => (left.get(id) ?? 0) > 0
  }
  const waitsForCycle = leads(
    edge => edge.task,
    edge => edge.dependsOn,
  )
  const neededByCycle = leads(
    edge => edge.dependsOn,
    edge => edge.task,
  )
  const ids = edges.flatMap(edge => [edge.task, edge.dependsOn])
  return new Set(ids.filter(id => waitsForCycle(id) && neededByCycle(id)))
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
