import type { MapLayout } from './layout-map.ts'
import { fitView, type MapView, type Viewport } from './map-view.ts'
import { type MovingElements, type MovingView, openMovingView } from './moving-view.ts'
import { paintMap } from './paint-map.ts'
import { type VisibleCard, visibleCards, visibleNodes } from './visible-nodes.ts'

/** The elements the stage drives, and whom it tells which cards to show. */
export interface StageParts extends MovingElements {
  readonly layout: MapLayout
  readonly onCards: (cards: readonly VisibleCard[]) => void
}

/** The smallest cards can be drawn at 2.4 times their natural size. */
const LARGEST = 2.4
const READABLE_WIDTH = 170
const CARD_WIDTH = 196
const NARROW = 600

/** Opens a map on mounted elements; `keep` is the view to start with instead of the first look. */
export function openStage({ layout, onCards, ...elements }: StageParts, keep: MapView | null): MovingView {
  const smallest = Math.min(1, ...layout.nodes.map(each => each.scale))
  let shown = ''
  return openMovingView(
    elements,
    {
      bounds: () => layout.bounds,
      firstLook: port => firstLook(layout, port),
      limits: port => ({ least: fitView(layout.bounds, port).k * 0.8, most: LARGEST / smallest }),
      readable: READABLE_WIDTH,
      nearest: box => 4 * (CARD_WIDTH / box.w),
      draw({ ctx, view, port, ...look }) {
        const visible = visibleNodes(layout, view, port)
        const cards = visibleCards(visible, view, port)
        const asElements = new Set(cards.map(card => card.placed.node.id))
        if (ctx !== null) paintMap(ctx, { layout, visible, asElements, view, port, ...look })
        const key = cards.map(card => card.placed.node.id + card.detail).join()
        if (key === shown) return
        shown = key
        onCards(cards)
      },
    },
    keep,
  )
}

/** Everything; on a phone the first root as wide as the window, because everything would be too small to read. */
function firstLook(layout: MapLayout, port: Viewport): MapView {
  const root = layout.roots[0]
  if (port.w >= NARROW || root === undefined) return fitView(layout.bounds, port)
  const whole = fitView(layout.bounds, port)
  const near = fitView({ x: root.x, y: root.y, w: root.w, h: root.h }, port)
  return whole.k >= near.k ? whole : near
}
