import type { MapLayout, PlacedNode } from './layout-map.ts'

/** The arrow keys (and Home) that walk the map. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'home'

/**
 * The node a key leads to, or the same one at the end of the way. Up goes to the parent, down to the first child,
 * left and right to the neighbouring sibling; past the last sibling the walk continues with the next one of the same depth.
 */
export function walkMap(layout: MapLayout, fromId: string | null, step: Step): PlacedNode | null {
  const first = layout.roots[0] ?? null
  const from = fromId === null ? undefined : layout.byId.get(fromId)
  if (from === undefined || step === 'home') return first
  if (step === 'up') return from.parent ?? from
  if (step === 'down') return from.children[0] ?? from
  const level = layout.nodes.filter(each => each.depth === from.depth)
  const at = level.indexOf(from)
  return level[at + (step === 'right' ? 1 : -1)] ?? from
}
