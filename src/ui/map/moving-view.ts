import type { Box } from './layout-map.ts'
import { type MapColours, readMapColours, watchTheme } from './map-colours.ts'
import {
  fitView,
  holdInside,
  type MapView,
  revealBox,
  type Viewport,
  viewBetween,
  type ZoomLimits,
  zoomAt,
} from './map-view.ts'

/** The elements that move: a window, a canvas as large as it, and a sheet over it that is moved as a whole by one transform. */
export interface MovingElements {
  readonly frame: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** Holds the near cards. */
  readonly sheet: HTMLElement
}

/** What a frame is drawn from; `ctx` is null where there is no canvas to paint on. */
export interface Frame {
  readonly ctx: CanvasRenderingContext2D | null
  readonly view: MapView
  readonly port: Viewport
  readonly colours: MapColours
  readonly pixelRatio: number
}

/** What is on the sheet, asked anew each time because it may change. */
export interface Moved {
  bounds(): Box
  /** Where one begins, and stays through changes of size until one moves. */
  firstLook(port: Viewport): MapView
  limits(port: Viewport): ZoomLimits
  /** How wide a card is at least once it is made readable, CSS pixels. */
  readonly readable: number
  /** How near one comes to a box that fills the window. */
  nearest(box: Box): number
  draw(frame: Frame): void
}

/** Moves one chart outside of React, drawn at most once per frame. */
export interface MovingView {
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
  /** Stands at once where it is told to, or at the first look (null). */
  standAt(view: MapView | null): void
  close(): void
}

const GLIDE_MS = 260

/** Opens a view onto mounted elements; `start` is where it begins instead of the first look. */
export function openMovingView(
  { frame, canvas, sheet }: MovingElements,
  moved: Moved,
  start: MapView | null = null,
): MovingView {
  const ctx = canvas.getContext('2d')
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let colours = readMapColours(frame)
  let port: Viewport = { w: frame.clientWidth, h: frame.clientHeight }
  let view = start ?? moved.firstLook(port)
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
    moved.draw({ ctx, view, port, colours, pixelRatio: devicePixelRatio })
    sheet.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`
    sheet.style.setProperty('--k', String(view.k))
  }
  const schedule = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(draw)
  }
  const show = (to: MapView) => {
    glide = null
    view = holdInside(to, moved.bounds(), port)
    schedule()
  }
  const glideTo = (to: MapView) => {
    if (still.matches) return show(to)
    glide = { from: view, to, since: performance.now() }
    schedule()
  }
  const measure = () => {
    const untouched = same(view, moved.firstLook(port))
    port = { w: frame.clientWidth, h: frame.clientHeight }
    canvas.width = Math.round(port.w * devicePixelRatio)
    canvas.height = Math.round(port.h * devicePixelRatio)
    if (untouched) view = moved.firstLook(port)
    draw(performance.now())
  }
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
      const to = zoomAt(view, px, py, factor, moved.limits(port))
      const zoomed = to.k !== view.k
      if (zoomed) show(to)
      return zoomed
    },
    zoomCentre: factor => glideTo(zoomAt(view, port.w / 2, port.h / 2, factor, moved.limits(port))),
    fit: () => glideTo(fitView(moved.bounds(), port)),
    reveal: box => glideTo(revealBox(view, box, port, moved.readable)),
    focusOn: box => glideTo(fitView(box, port, moved.nearest(box))),
    standAt: to => {
      glide = null
      view = to ?? moved.firstLook(port)
      draw(performance.now())
    },
    close: () => {
      cancelAnimationFrame(scheduled)
      observer.disconnect()
      stopWatching()
    },
  }
}

function same(a: MapView, b: MapView): boolean {
  return a.x === b.x && a.y === b.y && a.k === b.k
}
