import { fitView, type MapView, seenBox, type Viewport } from '#ui/map/map-view.ts'
import { type MovingElements, type MovingView, openMovingView } from '#ui/map/moving-view.ts'
import { CARD, type ChartLayout, type Placed } from './layout-chart.ts'
import { paintChart } from './paint-chart.ts'

/** Cards near enough to read, and how much of them there is room for. */
export interface Shown {
  readonly cards: readonly Placed[]
  readonly detail: 'full' | 'name'
}

/** The elements that the stage drives, and whom it tells which cards to show. */
export interface StageParts extends MovingElements {
  readonly onShown: (shown: Shown) => void
}

/** Moves and paints one chart outside of React. */
export interface ChartStage extends MovingView {
  /** Shows other cards; the one at `anchor` stays where it is on the screen. Without an anchor everything is fitted in. */
  setLayout(layout: ChartLayout, anchor: number | null): void
}

const LARGEST = 1.6
const READABLE_WIDTH = 150
/** Narrower than this in CSS pixels, a card is painted on the canvas. */
const ELEMENT_FROM = 84
const FULL_FROM = 0.56
const MOST_ELEMENTS = 240
const NARROW = 600

/** Opens a stage on mounted elements. */
export function openChartStage({ onShown, ...elements }: StageParts): ChartStage {
  let layout: ChartLayout = { placed: [], byIndex: new Map(), bounds: { x: 0, y: 0, w: 0, h: 0 } }
  let shown = ''
  const moving = openMovingView(elements, {
    bounds: () => layout.bounds,
    firstLook: port => firstLook(layout, port),
    limits: port => ({ least: Math.min(1, fitView(layout.bounds, port).k) * 0.8, most: LARGEST }),
    readable: READABLE_WIDTH,
    nearest: () => 1,
    draw({ ctx, view, port, ...look }) {
      const seen = visibleCards(layout, view, port)
      const cards = CARD.w * view.k >= ELEMENT_FROM ? seen.slice(0, MOST_ELEMENTS) : []
      const asElements = new Set(cards.map(card => card.node.index))
      if (ctx !== null) paintChart(ctx, { layout, seen, asElements, view, port, ...look })
      const detail = view.k >= FULL_FROM ? 'full' : 'name'
      const key = detail + cards.map(card => `${card.node.index} ${card.x} ${card.y} ${card.open}`).join()
      if (key === shown) return
      shown = key
      onShown({ cards, detail })
    },
  })
  return {
    ...moving,
    setLayout: (next, anchor) => {
      const before = anchor === null ? undefined : layout.byIndex.get(anchor)
      const after = anchor === null ? undefined : next.byIndex.get(anchor)
      layout = next
      const { x, y, k } = moving.view()
      const holds = before !== undefined && after !== undefined
      moving.standAt(holds ? { k, x: x + (before.x - after.x) * k, y: y + (before.y - after.y) * k } : null)
    },
  }
}

/** Everything while it can be read; else the head at a size that can, in the middle. */
function firstLook(layout: ChartLayout, port: Viewport): MapView {
  const whole = fitView(layout.bounds, port)
  const head = layout.placed[0]
  if (head === undefined || whole.k * CARD.w >= ELEMENT_FROM) return whole
  const k = port.w < NARROW ? 0.8 : 0.7
  return { k, x: port.w / 2 - (head.x + head.w / 2) * k, y: 24 }
}

/** Cards of which some part is on the screen, managers first. */
function visibleCards(layout: ChartLayout, view: MapView, port: Viewport): Placed[] {
  const { x, y, w, h } = seenBox(view, port)
  return layout.placed.filter(
    each => each.x < x + w && x < each.x + each.w && each.y < y + h && y < each.y + each.h,
  )
}
