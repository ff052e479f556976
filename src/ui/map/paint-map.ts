import type { Box, MapLayout, PlacedNode } from './layout-map.ts'
import type { MapColours } from './map-colours.ts'
import type { MapTone } from './map-node.ts'
import type { MapView, Viewport } from './map-view.ts'

/** Everything one painting needs. `asElements` are ids shown as real elements, so they are left out here. */
export interface Painting {
  readonly layout: MapLayout
  readonly visible: readonly PlacedNode[]
  readonly asElements: ReadonlySet<string>
  readonly view: MapView
  readonly port: Viewport
  readonly colours: MapColours
  readonly pixelRatio: number
}

const TONES: readonly MapTone[] = ['ok', 'risk', 'off', 'none']
const DOT_BELOW = 16
const SHAPE_FROM = 9

/** Paints lines, trays and all cards too small to read, far ones as dots of their tone. Few, large paths keep it fast. */
export function paintMap(ctx: CanvasRenderingContext2D, painting: Painting): void {
  const { view, port, pixelRatio } = painting
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, port.w * pixelRatio, port.h * pixelRatio)
  const k = view.k * pixelRatio
  ctx.setTransform(k, 0, 0, k, view.x * pixelRatio, view.y * pixelRatio)
  paintLines(ctx, painting)
  paintTrays(ctx, painting)
  const small = painting.visible.filter(each => !painting.asElements.has(each.node.id))
  for (const dimmed of [true, false]) {
    const group = small.filter(each => (each.node.dimmed === true) === dimmed)
    ctx.globalAlpha = dimmed ? 0.3 : 1
    paintDots(
      ctx,
      painting,
      group.filter(each => each.w * view.k < DOT_BELOW),
    )
    paintCards(
      ctx,
      painting,
      group.filter(each => each.w * view.k >= DOT_BELOW),
    )
  }
  ctx.globalAlpha = 1
}

function paintLines(ctx: CanvasRenderingContext2D, { layout, view, colours }: Painting): void {
  const width = Math.max(1, 1.75 * Math.min(1, view.k)) / view.k
  for (const broken of [false, true]) {
    ctx.beginPath()
    for (const child of layout.nodes) {
      if (child.parent === null || child.node.edge === 'none' || (child.node.edge === 'broken') !== broken)
        continue
      lineTo(ctx, child.parent, child)
    }
    ctx.lineWidth = broken ? width * 1.2 : width
    ctx.strokeStyle = broken ? colours.off : colours.line
    ctx.setLineDash(broken ? [5 / view.k, 5 / view.k] : [])
    ctx.stroke()
  }
  ctx.setLineDash([])
}

function lineTo(ctx: CanvasRenderingContext2D, from: PlacedNode, to: PlacedNode): void {
  if (from.node.look === 'destination') {
    const x = from.x + from.w / 2
    const y = from.y + from.h
    const tx = to.x + to.w / 2
    ctx.moveTo(x, y)
    ctx.bezierCurveTo(x, y + 34 * from.scale, tx, to.y - 38 * from.scale, tx, to.y)
  }
  if (from.node.look === 'pillar') {
    const x = to.x - 9 * to.scale
    ctx.moveTo(x, from.y + from.h)
    ctx.lineTo(x, to.y + to.h / 2)
    ctx.lineTo(to.x, to.y + to.h / 2)
  }
}

function paintTrays(ctx: CanvasRenderingContext2D, { visible, view, colours }: Painting): void {
  ctx.beginPath()
  for (const each of visible) {
    if (each.tray === null || each.w * view.k < DOT_BELOW) continue
    const whole = { x: each.x, y: each.y, w: each.w, h: each.h + each.tray.h }
    rounded(ctx, whole, 12 * each.scale, view.k)
  }
  ctx.fillStyle = colours.tray
  ctx.fill()
  ctx.lineWidth = 1 / view.k
  ctx.strokeStyle = colours.edge
  ctx.stroke()
}

function paintDots(ctx: CanvasRenderingContext2D, { colours }: Painting, dots: readonly PlacedNode[]): void {
  for (const tone of TONES) {
    ctx.beginPath()
    for (const each of dots)
      if ((each.node.mark?.tone ?? 'none') === tone) ctx.rect(each.x, each.y, each.w, each.h)
    ctx.fillStyle = colours.dot[tone]
    ctx.fill()
  }
}

function paintCards(
  ctx: CanvasRenderingContext2D,
  { view, colours }: Painting,
  cards: readonly PlacedNode[],
): void {
  ctx.beginPath()
  for (const each of cards) rounded(ctx, each, 10 * each.scale, view.k)
  ctx.fillStyle = colours.card
  ctx.fill()
  ctx.lineWidth = 1 / view.k
  ctx.strokeStyle = colours.edge
  ctx.stroke()
  ctx.beginPath()
  for (const each of cards) if (each.node.look === 'pillar') ctx.rect(each.x, each.y, each.w, 4 * each.scale)
  ctx.fillStyle = colours.pillar
  ctx.fill()
  paintWords(ctx, view, colours, cards)
  for (const tone of TONES) {
    const marked = cards.filter(each => each.node.mark?.tone === tone)
    ctx.beginPath()
    for (const each of marked) markPath(ctx, each, view.k)
    ctx.fillStyle = colours.tone[tone]
    ctx.strokeStyle = colours.tone[tone]
    ctx.lineWidth = 1.2 / view.k
    if (tone === 'none') ctx.stroke()
    else ctx.fill()
  }
}

/** Lines in place of words that would be too small to read. */
function paintWords(
  ctx: CanvasRenderingContext2D,
  view: MapView,
  colours: MapColours,
  cards: readonly PlacedNode[],
): void {
  ctx.beginPath()
  for (const each of cards) {
    if (each.w * view.k < 28) continue
    const s = each.scale
    ctx.rect(
      each.x + 14 * s,
      each.y + 17 * s,
      Math.min(each.w - 28 * s, each.node.title.length * 7 * s),
      7 * s,
    )
    if (each.node.title.length > 24) ctx.rect(each.x + 14 * s, each.y + 33 * s, each.w * 0.4, 7 * s)
  }
  ctx.fillStyle = colours.words
  ctx.fill()
}

/** Disc, triangle, square or ring, as in the words of the legend; a bar of the tone where a shape would be too small. */
function markPath(ctx: CanvasRenderingContext2D, each: PlacedNode, k: number): void {
  if (each.h * k < SHAPE_FROM) {
    ctx.rect(each.x, each.y, Math.max(each.w * 0.12, 2 / k), each.h)
    return
  }
  const r = 8 * each.scale
  const x = each.x + 14 * each.scale + r
  const y = each.y + each.h - 18 * each.scale
  const tone = each.node.mark?.tone
  if (tone === 'off') ctx.rect(x - r, y - r, 2 * r, 2 * r)
  else if (tone === 'risk') {
    ctx.moveTo(x, y - r)
    ctx.lineTo(x + r, y + r)
    ctx.lineTo(x - r, y + r)
    ctx.closePath()
  } else {
    ctx.moveTo(x + r, y)
    ctx.arc(x, y, r, 0, 2 * Math.PI)
  }
}

function rounded(ctx: CanvasRenderingContext2D, box: Box, radius: number, k: number): void {
  if (box.w * k < 40) ctx.rect(box.x, box.y, box.w, box.h)
  else ctx.roundRect(box.x, box.y, box.w, box.h, radius)
}
