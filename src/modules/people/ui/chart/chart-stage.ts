import { type MapColours, readMapColours, watchTheme } from '#ui/map/map-colours.ts'
import type { MapStage } from '#ui/map/map-stage.ts'
import {
  fitView,
  holdInside,
  type MapView,
  revealBox,
  seenBox,
  type Viewport,
  viewBetween,
  zoomAt,
} from '#ui/map/map-view.ts'
import { CARD, type ChartLayout, type Placed } from './layout-chart.ts'
import { paintChart } from './paint-chart.ts'

/** Cards near enough to read, and how much of them there is room for. */
export interface Shown {
  readonly cards: readonly Placed[]
  readonly detail: 'full' | 'name'
}

/** The elements that the stage drives, and whom it tells which cards to show. */
export interface StageParts {
  readonly frame: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** Holds the near cards; moved as a whole by one transform. */
  readonly sheet: HTMLElement
  readonly onShown: (shown: Shown) => void
}

/** Moves and paints one chart outside of React, at most once per frame. */
export interface ChartStage extends MapStage {
  /** Shows other cards; the one at `anchor` stays where it is on the screen. Without an anchor everything is fitted in. */
  setLayout(layout: ChartLayout, anchor: number | null): void
}

const GLIDE_MS = 260
const LARGEST = 1.6
const READABLE_WIDTH = 150
/** Narrower than this in CSS pixels, a card is painted on the canvas. */
const ELEMENT_FROM = 84
const FULL_FROM = 0.56
const MOST_ELEMENTS = 240
const NARROW = 600

/** Opens a stage on mounted elements. */
export function openChartStage({ frame, canvas, sheet, onShown }: StageParts): ChartStage {
  const ctx = canvas.getContext('2d')
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let colours: MapColours = readMapColours(frame)
  let port: Viewport = { w: frame.clientWidth, h: frame.clientHeight }
  let layout: ChartLayout = { placed: [], byIndex: new Map(), bounds: { x: 0, y: 0, w: 0, h: 0 } }
  let view: MapView = { x: 0, y: 0, k: 1 }
  let known = ''
  let scheduled = 0
  let glide: { from: MapView; to: MapView; since: number } | null = null

  const draw = (now: number) => {
    scheduled = 0
    if (glide !== null) {
      const t = Math.min(1, (now - glide.since) / GLIDE_MS)
      view = t >= 1 ? glide.to : viewBetween(glide.from, glide.to, 1 - (1 - t) ** 3, port)
      if (t >= 1) glide = null
      else schedule()
    }
    const seen = visibleCards(layout, view, port)
    const cards = CARD.w * view.k >= ELEMENT_FROM ? seen.slice(0, MOST_ELEMENTS) : []
    const asElements = new Set(cards.map(card => card.node.index))
    if (ctx !== null)
      paintChart(ctx, { layout, seen, asElements, view, port, colours, pixelRatio: devicePixelRatio })
    sheet.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`
    sheet.style.setProperty('--k', String(view.k))
    const detail = view.k >= FULL_FROM ? 'full' : 'name'
    const key = detail + cards.map(card => `${card.node.index} ${card.x} ${card.y} ${card.open}`).join()
    if (key !== known) {
      known = key
      onShown({ cards, detail })
    }
  }
  const schedule = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(draw)
  }
  const show = (to: MapView) => {
    glide = null
    view = holdInside(to, layout.bounds, port)
    schedule()
  }
  const glideTo = (to: MapView) => {
    if (still.matches) return show(to)
    glide = { from: view, to, since: performance.now() }
    schedule()
  }
  const limits = () => ({ least: Math.min(1, fitView(layout.bounds, port).k) * 0.8, most: LARGEST })
  const measure = () => {
    port = { w: frame.clientWidth, h: frame.clientHeight }
    canvas.width = Math.round(port.w * devicePixelRatio)
    canvas.height = Math.round(port.h * devicePixelRatio)
    draw(performance.now())
  }
  const observer = new ResizeObserver(measure)
  observer.observe(frame)
  const stopWatching = watchTheme(() => {
    colours = readMapColours(frame)
    schedule()
  })

  return {
    view: () => view,
    panBy: (dx, dy) => show({ ...view, x: view.x + dx, y: view.y + dy }),
    zoom: (factor, px, py) => {
      const to = zoomAt(view, px, py, factor, limits())
      const moved = to.k !== view.k
      if (moved) show(to)
      return moved
    },
    zoomCentre: factor => glideTo(zoomAt(view, port.w / 2, port.h / 2, factor, limits())),
    fit: () => glideTo(fitView(layout.bounds, port)),
    reveal: box => glideTo(revealBox(view, box, port, READABLE_WIDTH)),
    focusOn: box => glideTo(fitView(box, port, 1)),
    setLayout: (next, anchor) => {
      const before = anchor === null ? undefined : layout.byIndex.get(anchor)
      const after = anchor === null ? undefined : next.byIndex.get(anchor)
      layout = next
      glide = null
      if (before === undefined || after === undefined) view = firstLook(next, port)
      else
        view = {
          k: view.k,
          x: view.x + (before.x - after.x) * view.k,
          y: view.y + (before.y - after.y) * view.k,
        }
      measure()
    },
    close: () => {
      cancelAnimationFrame(scheduled)
      observer.disconnect()
      stopWatching()
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
