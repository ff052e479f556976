import { folded } from '../folded.ts'
import type { Chart } from '../queries.ts'

/** Somebody in the chart; `children` and `parent` are positions in the list of nodes. */
export interface ChartNode {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly title: string
  readonly team: string
  readonly leads: boolean
  readonly acting: boolean
  readonly away: boolean
  readonly parent: number | null
  readonly children: readonly number[]
  /** People below at any distance. */
  readonly below: number
}

/** The chart of a date as a tree of positions; a manager comes before the people below. */
export function chartNodes(chart: Chart): readonly ChartNode[] {
  const children: number[][] = chart.people.map(() => [])
  const below = new Array<number>(chart.people.length).fill(0)
  for (const [index, person] of chart.people.entries())
    if (person.manager !== null) children[person.manager]?.push(index)
  for (let index = chart.people.length - 1; index >= 0; index--) {
    const manager = chart.people[index]?.manager
    if (manager != null) below[manager] = (below[manager] ?? 0) + 1 + (below[index] ?? 0)
  }
  return chart.people.map(({ id, name, title, team, leads, acting, away, manager }, index) => ({
    ...{ index, id, name, title, leads, acting, away },
    team: chart.teams[team]?.name ?? '',
    parent: manager,
    children: children[index] ?? [],
    below: below[index] ?? 0,
  }))
}

/** Whom to show at first: level after level from the top, as long as no more than `most` people are shown. */
export function openAtFirst(nodes: readonly ChartNode[], most = 60): ReadonlySet<number> {
  const open = new Set<number>()
  let level = nodes.filter(node => node.parent === null)
  let shown = level.length
  while (level.length > 0) {
    const next = level.flatMap(node => node.children.flatMap(child => nodes[child] ?? []))
    shown += next.length
    if (open.size > 0 && shown > most) break
    for (const node of level) if (node.children.length > 0) open.add(node.index)
    level = next
  }
  return open
}

/** With everybody above a person opened, so that the person is shown. */
export function openTo(
  nodes: readonly ChartNode[],
  open: ReadonlySet<number>,
  index: number,
): ReadonlySet<number> {
  const opened = new Set(open)
  for (let above = nodes[index]?.parent; above != null; above = nodes[above]?.parent) opened.add(above)
  return opened
}

/** Everybody who has people below. */
export function allManagers(nodes: readonly ChartNode[]): ReadonlySet<number> {
  return new Set(nodes.filter(node => node.children.length > 0).map(node => node.index))
}

/** At most twenty people whose name, title or team has every word; those whose name begins with the text come first. */
export function findInChart(nodes: readonly ChartNode[], text: string): readonly ChartNode[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  const found = nodes.filter(({ name, title, team }) => {
    const all = folded(`${name} ${title} ${team}`)
    return words.every(word => all.includes(word))
  })
  const begins = (node: ChartNode) => (folded(node.name).startsWith(folded(text)) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, 20)
}
