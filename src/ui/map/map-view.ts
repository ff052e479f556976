import type { Box } from './layout-map.ts'

/** What part of the map is on screen: a map point (mx, my) is drawn at (mx·k + x, my·k + y) CSS pixels. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** Size of the window onto the map, CSS pixels. */
export interface Viewport {
  readonly w: number
  readonly h: number
}

/** How far one can zoom out and in. */
export interface ZoomLimits {
  readonly least: number
  readonly most: number
}

const MARGIN = 20

/** The view that shows `box` whole and centred (aligned to the top when it is lower than the window), at most at `maxZoom`. */
export function fitView(box: Box, port: Viewport, maxZoom = 1): MapView {
  const k = Math.min(
    maxZoom,
    (port.w - 2 * MARGIN) / Math.max(1, box.w),
    (port.h - 2 * MARGIN) / Math.max(1, box.h),
  )
  const zoom = k > 0 ? k : 0.01
  const spareHeight = port.h - box.h * zoom
  return {
    k: zoom,
    x: (port.w - box.w * zoom) / 2 - box.x * zoom,
    y: Math.min(spareHeight / 2, MARGIN) - box.y * zoom,
  }
}

/** Zooms by `factor` keeping the point under (px, py) where it is; within the limits. */
export function zoomAt(view: MapView, px: number, py: number, factor: number, limits: ZoomLimits): MapView {
  const k = Math.min(limits.most, Math.max(limits.least, view.k * factor))
  const applied = k / view.k
  return { k, x: px - (px - view.x) * applied, y: py - (py - view.y) * applied }
}

/** Keeps at least a third of the window filled with map, so that nobody gets lost in the void. */
export function holdInside(view: MapView, box: Box, port: Viewport): MapView {
  const keepX = Math.min(port.w / 3, box.w * view.k)
  const keepY = Math.min(port.h / 3, box.h * view.k)
  const left = box.x * view.k
  const top = box.y * view.k
  return {
    k: view.k,
    x: clamp(view.x, keepX - left - box.w * view.k, port.w - keepX - left),
    y: clamp(view.y, keepY - top - box.h * view.k, port.h - keepY - top),
  }
}

/** The least movement that makes `box` readable: drawn at least `minWidth` pixels wide and wholly inside the window. */
export function revealBox(view: MapView, box: Box, port: Viewport, minWidth: number): MapView {
  const wanted = Math.max(view.k, Math.min(minWidth, port.w - 2 * MARGIN) / box.w)
  const k = Math.min(wanted, (port.w - 2 * MARGIN) / box.w, (port.h - 2 * MARGIN) / box.h)
  if (k !== view.k) {
    return { k, x: port.w / 2 - (box.x + box.w / 2) * k, y: port.h / 2 - (box.y + box.h / 2) * k }
  }
  const left = box.x * k + view.x
  const top = box.y * k + view.y
  const dx = Math.max(0, MARGIN - left) || Math.min(0, port.w - MARGIN - (left + box.w * k))
  const dy = Math.max(0, MARGIN - top) || Math.min(0, port.h - MARGIN - (top + box.h * k))
  return { k, x: view.x + dx, y: view.y + dy }
}

/** The view a share `t` (0–1) of the way; zoom changes evenly to the eye, that is geometrically. */
export function viewBetween(from: MapView, to: MapView, t: number, port: Viewport): MapView {
  const k = from.k * (to.k / from.k) ** t
  const centre = (view: MapView) => ({ x: (port.w / 2 - view.x) / view.k, y: (port.h / 2 - view.y) / view.k })
  const a = centre(from)
  const b = centre(to)
  const share = from.k === to.k ? t : (1 / k - 1 / from.k) / (1 / to.k - 1 / from.k)
  const cx = a.x + (b.x - a.x) * share
  const cy = a.y + (b.y - a.y) * share
  return { k, x: port.w / 2 - cx * k, y: port.h / 2 - cy * k }
}

/** The part of the map that is on screen, in map units. */
export function seenBox(view: MapView, port: Viewport): Box {
  return { x: -view.x / view.k, y: -view.y / view.k, w: port.w / view.k, h: port.h / view.k }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, Math.min(low, high)), Math.max(low, high))
}
