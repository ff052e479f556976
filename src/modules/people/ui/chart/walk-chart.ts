import type { ChartLayout, Placed } from './layout-chart.ts'

/** A key that walks. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'home'

/**
 * Where a step leads: up to the manager, down to the first report, sideways to colleagues and on to the neighbouring
 * branch. In a column, up and down go along it first. Null when there is nothing there.
 */
export function walkChart(layout: ChartLayout, from: number | null, step: Step): Placed | null {
  const here = from === null ? undefined : layout.byIndex.get(from)
  if (here === undefined || step === 'home') return layout.placed[0] ?? null
  if (step === 'down') return here.children[0] ?? (here.hangs ? besideInColumn(here, 1) : null)
  if (step === 'up') return (here.hangs ? besideInColumn(here, -1) : null) ?? here.parent
  return beside(layout, here, step === 'right' ? 1 : -1)
}

function besideInColumn(here: Placed, by: 1 | -1): Placed | null {
  const column = here.parent?.children.filter(each => each.hangs && each.x === here.x) ?? []
  return column[column.indexOf(here) + by] ?? null
}

/** The nearest card of the same depth on that side; the one at the same height when there is one. */
function beside(layout: ChartLayout, here: Placed, side: 1 | -1): Placed | null {
  const depth = depthOf(here)
  let best: Placed | null = null
  for (const each of layout.placed) {
    if ((each.x - here.x) * side <= 0 || depthOf(each) !== depth) continue
    if (best === null || distance(here, each) < distance(here, best)) best = each
  }
  return best
}

function distance(a: Placed, b: Placed): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) / 4
}

function depthOf(placed: Placed): number {
  let depth = 0
  for (let above = placed.parent; above !== null; above = above.parent) depth += 1
  return depth
}
