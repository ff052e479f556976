import type { Box, MapLayout } from './layout-map.ts'
import type { MapColours } from './map-colours.ts'
import { readMapColours, watchTheme } from './map-colours.ts'
import type { MapView, Viewport } from './map-view.ts'
import { fitView, holdInside, revealBox, viewBetween, zoomAt } from './map-view.ts'
import { paintMap } from './paint-map.ts'
import type { VisibleCard } from './visible-nodes.ts'
import { visibleCards, visibleNodes } from './visible-nodes.ts'

/** The elements the stage drives, and whom it tells which cards to show. */
export interface StageParts {
  readonly frame: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** Holds the near cards; moved as a whole by one transform. */
  readonly sheet: HTMLElement
  readonly layout: MapLayout
  readonly onCards: (cards: readonly VisibleCard[]) => void
}

/** Moves and paints one map outside of React, at most once per frame. */
export interface MapStage {
  view(): MapView
  panBy(dx: number, dy: number): void
  /** True when the zoom changed; false at the limit. */
  zoom(factor: number, px: number, py: number): boolean
  zoomCentre(factor: number): void
  fit(): void
  /** Moves as little as needed to make this box readable. */
  reveal(box: Box): void
  /** Fills the window with this box. */
  focusOn(box: Box): void
  close(): void
}

const GLIDE_MS = 260
/** The smallest cards can be drawn at 2.4 times their natural size. */
const LARGEST = 2.4
const READABLE_WIDTH = 170

/** Opens a stage on mounted elements; `keep` is the view to start with instead of the first look. */
export function openStage(parts: StageParts, keep: MapView | null): MapStage {
  const { frame, canvas, sheet, layout, onCards } = parts
  const ctx = canvas.getContext('2d')
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let colours: MapColours = readMapColours(frame)
  let port: Viewport = { w: frame.clientWidth, h: frame.clientHeight }
  let view = keep ?? firstLook(layout, port)
  let shown = ''
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
    const visible = visibleNodes(layout, view, port)
    const cards = visibleCards(visible, view, port)
    const asElements = new Set(cards.map(card => card.placed.node.id))
    if (ctx !== null)
      paintMap(ctx, { layout, visible, asElements, view, port, colours, pixelRatio: devicePixelRatio })
    sheet.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`
    sheet.style.setProperty('--k', String(view.k))
    const key = cards.map(card => card.placed.node.id + card.detail).join()
    if (key !== shown) {
      shown = key
      onCards(cards)
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
  const measure = () => {
    const untouched = same(view, firstLook(layout, port))
    port = { w: frame.clientWidth, h: frame.clientHeight }
    canvas.width = Math.round(port.w * devicePixelRatio)
    canvas.height = Math.round(port.h * devicePixelRatio)
    if (untouched) view = firstLook(layout, port)
    draw(performance.now())
  }
  const smallest = Math.min(1, ...layout.nodes.map(each => each.scale))
  const limits = () => ({ least: fitView(layout.bounds, port).k * 0.8, most: LARGEST / smallest })

  const observer = new ResizeObserver(measure)
  observer.observe(frame)
  const stopWatching = watchTheme(() => {
    colours = readMapColours(frame)
    schedule()
  })
  measure()

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
    focusOn: box => glideTo(fitView(box, port, 4 * (CARD_WIDTH / box.w))),
    close: () => {
      cancelAnimationFrame(scheduled)
      observer.disconnect()
      stopWatching()
    },
  }
}

const CARD_WIDTH = 196
const NARROW = 600

/** Everything; on a phone the first root as wide as the window, because everything would be too small to read. */
function firstLook(layout: MapLayout, port: Viewport): MapView {
  const root = layout.roots[0]
  if (port.w >= NARROW || root === undefined) return fitView(layout.bounds, port)
  const whole = fitView(layout.bounds, port)
  const near = fitView({ x: root.x, y: root.y, w: root.w, h: root.h }, port)
  return whole.k >= near.k ? whole : near
}

function same(a: MapView, b: MapView): boolean {
  return a.x === b.x && a.y === b.y && a.k === b.k
}
