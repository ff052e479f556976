import type { MapColours } from '#ui/map/map-colours.ts'
import { type MapView, seenBox, type Viewport } from '#ui/map/map-view.ts'
import type { ChartLayout, Placed } from './layout-chart.ts'

/** Everything one painting needs; `asElements` are shown as real elements and left out here. */
export interface Painting {
  readonly layout: ChartLayout
  /** Cards of which some part is on the screen. */
  readonly seen: readonly Placed[]
  readonly asElements: ReadonlySet<number>
  readonly view: MapView
  readonly port: Viewport
  readonly colours: MapColours
  readonly pixelRatio: number
}

/** Paints the lines of reporting, and the cards that are too small to read. */
export function paintChart(ctx: CanvasRenderingContext2D, painting: Painting): void {
  const { view, port, pixelRatio } = painting
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, port.w * pixelRatio, port.h * pixelRatio)
  const k = view.k * pixelRatio
  ctx.setTransform(k, 0, 0, k, view.x * pixelRatio, view.y * pixelRatio)
  paintLines(ctx, painting)
  paintCards(ctx, painting)
}

function paintLines(ctx: CanvasRenderingContext2D, { layout, view, port, colours }: Painting): void {
  const { x, y, w, h } = seenBox(view, port)
  ctx.beginPath()
  for (const child of layout.placed) {
    const { parent } = child
    if (parent === null) continue
    const left = Math.min(parent.x, child.x)
    const right = Math.max(parent.x + parent.w, child.x + child.w)
    if (right < x || left > x + w || child.y + child.h < y || parent.y > y + h) continue
    line(ctx, parent, child)
  }
  ctx.lineWidth = Math.max(1, 1.5 * Math.min(1, view.k)) / view.k
  ctx.strokeStyle = colours.line
  ctx.stroke()
}

/** Down from the manager, across, and down into the card; or down along a column and into its side. */
function line(ctx: CanvasRenderingContext2D, parent: Placed, child: Placed): void {
  const from = parent.x + parent.w / 2
  const middle = parent.y + parent.h + BEND
  ctx.moveTo(from, parent.y + parent.h)
  ctx.lineTo(from, middle)
  if (child.hangs) {
    const spine = child.x - SPINE
    ctx.lineTo(spine, middle)
    ctx.lineTo(spine, child.y + child.h / 2)
    ctx.lineTo(child.x, child.y + child.h / 2)
    return
  }
  ctx.lineTo(child.x + child.w / 2, middle)
  ctx.lineTo(child.x + child.w / 2, child.y)
}

const BEND = 26
const SPINE = 13

function paintCards(ctx: CanvasRenderingContext2D, { seen, asElements, view, colours }: Painting): void {
  const small = seen.filter(each => !asElements.has(each.node.index))
  ctx.beginPath()
  for (const { x, y, w, h } of small) {
    if (w * view.k < 30) ctx.rect(x, y, w, h)
    else ctx.roundRect(x, y, w, h, 10)
  }
  ctx.fillStyle = colours.card
  ctx.fill()
  ctx.lineWidth = 1 / view.k
  ctx.strokeStyle = colours.line
  ctx.stroke()
  ctx.beginPath()
  for (const { x, y, w, node } of small) {
    if (w * view.k < 12) continue
    ctx.rect(x + 14, y + 20, Math.min(w - 28, node.name.length * 9), 10)
    ctx.rect(x + 14, y + 40, Math.min(w - 28, node.title.length * 7), 7)
  }
  ctx.fillStyle = colours.words
  ctx.fill()
}
