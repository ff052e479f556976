import { PARENT } from '../document/fragment.ts'
import type { Objective } from '../document/plan-shape.ts'

/** An objective that says something; others are kept where they are. */
export const isGoal = (objective: Objective | undefined): boolean =>
  objective?.name !== undefined || objective?.description !== undefined

/** The name of the objective above, as our exports and lifted nested objectives write it; null directly below the Goal. */
export function parentName(objective: Objective): string | null {
  const link = objective.extras?.find(isParentLink)
  return link === undefined ? null : link.xml.slice(PARENT.length + 1).trim()
}

/** The same objective below another one. */
export function withParent(objective: Objective, name: string | null): Objective {
  if (parentName(objective) === name) return objective
  const { extras = [], ...rest } = objective
  const others = extras.filter(extra => !isParentLink(extra))
  const link = { kind: 'instruction', at: 0, xml: `${PARENT} ${name}` } as const
  const wanted = name === null ? others : [link, ...others]
  return wanted.length === 0 ? rest : { ...rest, extras: wanted }
}

const isParentLink = (extra: { kind: string; xml: string }): boolean =>
  extra.kind === 'instruction' && extra.xml.startsWith(`${PARENT} `)

/** What the objectives below call this one. */
export const nameOf = (objective: Objective, index: number): string =>
  objective.identifier ?? `[${index + 1}]`

/** For each objective of a Goal the index of the one above it; −1 directly below the Goal, and where links run in a circle. */
export function parentIndexes(objectives: readonly Objective[]): number[] {
  const byName = new Map<string, number>()
  objectives.forEach((objective, index) => {
    const name = nameOf(objective, index)
    if (isGoal(objective) && !byName.has(name)) byName.set(name, index)
  })
  const linked = objectives.map(objective => byName.get(parentName(objective) ?? '') ?? -1)
  const safe = new Set<number>([-1])
  return linked.map((above, index) => (reachesTop(linked, index, safe) ? above : -1))
}

/** Follows the links up; `safe` gathers what is known to end at the Goal. */
function reachesTop(linked: readonly number[], from: number, safe: Set<number>): boolean {
  const path = new Set<number>()
  for (let at = from; !safe.has(at); at = linked[at] ?? -1) {
    if (path.has(at)) return false
    path.add(at)
  }
  for (const passed of path) safe.add(passed)
  return true
}
