import type { Box, MapLayout, PlacedNode } from './layout-map.ts'
import type { MapView, Viewport } from './map-view.ts'
import { seenBox } from './map-view.ts'

/** Cards at least this many CSS pixels wide are real elements with text; smaller ones are painted on the canvas. */
const CARD_FROM = 92
/** From this share of its natural size a card shows everything; below it only its title, in larger letters. */
const FULL_FROM = 0.64
/** Below this share the title is one line in letters larger still. */
const TITLE_FROM = 0.42
const MOST_CARDS = 160

/** A card to be shown as an element, with its level of detail. */
export interface VisibleCard {
  readonly placed: PlacedNode
  readonly detail: Detail
}

/** How much of a card there is room for. */
export type Detail = 'full' | 'title' | 'label'

/** Nodes of which some part (card, tray or line to the parent) is on screen, parents first; whole branches are skipped. */
export function visibleNodes(layout: MapLayout, view: MapView, port: Viewport): PlacedNode[] {
  const seen = seenBox(view, port)
  return layout.nodes.filter(
    each => overlaps(each, seen) || (each.tray !== null && overlaps(each.tray, seen)),
  )
}

/** The cards near enough to read, at most 160, largest first when there are more. */
export function visibleCards(visible: readonly PlacedNode[], view: MapView, port: Viewport): VisibleCard[] {
  const seen = seenBox(view, port)
  const near = visible.filter(each => each.w * view.k >= CARD_FROM && overlaps(each, seen))
  const kept = near.length <= MOST_CARDS ? near : near.toSorted((a, b) => b.w - a.w).slice(0, MOST_CARDS)
  return kept.map(placed => ({ placed, detail: detailAt(placed.scale * view.k) }))
}

/** The topmost card under a point of the map, or null. Small cards lie above the tray of their parent. */
export function nodeAt(layout: MapLayout, mx: number, my: number): PlacedNode | null {
  for (let i = layout.nodes.length - 1; i >= 0; i--) {
    const each = layout.nodes[i]
    if (each !== undefined && mx >= each.x && mx <= each.x + each.w && my >= each.y && my <= each.y + each.h)
      return each
  }
  return null
}

function detailAt(size: number): Detail {
  if (size >= FULL_FROM) return 'full'
  return size >= TITLE_FROM ? 'title' : 'label'
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
