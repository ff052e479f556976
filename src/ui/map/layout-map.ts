import { hierarchy } from 'd3-hierarchy'
import type { MapNode } from './map-node.ts'

/** A rectangle in map units; at zoom 1 a unit is a CSS pixel. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A node with its place. The card itself is `w`×`h`, drawn at `scale`; what hangs below it is not included. */
export interface PlacedNode extends Box {
  readonly node: MapNode
  readonly scale: number
  readonly depth: number
  readonly parent: PlacedNode | null
  readonly children: readonly PlacedNode[]
  /** The area that small children sit on, joined to the card; null when there is none. */
  readonly tray: Box | null
}

/** The whole map: nodes in reading order (parents before children) and the box around them. */
export interface MapLayout {
  readonly nodes: readonly PlacedNode[]
  readonly byId: ReadonlyMap<string, PlacedNode>
  readonly roots: readonly PlacedNode[]
  readonly bounds: Box
}

/** Sizes of cards in map units at scale 1. */
export const CARD_SIZE = {
  destination: { w: 620, h: 112 },
  pillar: { w: 208, h: 116 },
  card: { w: 196, h: 92 },
  break: { w: 196, h: 136 },
} as const

const GAP = { row: 24, underDestination: 64, hang: 20, indent: 18, column: 26, tray: 8, roots: 72 }

/**
 * Places every node once, for all zoom levels: the destination's children in a row, a pillar's children hanging in
 * columns, and everything below a card on a tray inside it at a third of its size or less, so that zooming in reveals
 * levels and nothing ever moves. 5,000 nodes take a few milliseconds.
 */
export function layoutMap(nodes: readonly MapNode[]): MapLayout {
  const below = childrenByParent(nodes)
  const top = hierarchy<MapNode | null>(null, one => below.get(one?.id ?? ''))
  const rootBlocks = (top.children ?? []).map(root => {
    const blocks = new Map<unknown, Block>()
    root.eachAfter(each => {
      const parts = (each.children ?? []).map(child => blocks.get(child)).filter(block => block !== undefined)
      if (each.data !== null) blocks.set(each, blockOf(each.data, parts))
    })
    return blocks.get(root)
  })
  const placed: Mutable[] = []
  const roots: PlacedNode[] = []
  let x = 0
  for (const block of rootBlocks) {
    if (block === undefined) continue
    roots.push(place(block, x, 0, 1, null, placed))
    x += block.w + GAP.roots
  }
  const bounds = {
    x: 0,
    y: 0,
    w: Math.max(0, x - GAP.roots),
    h: Math.max(0, ...rootBlocks.map(b => b?.h ?? 0)),
  }
  return { nodes: placed, byId: new Map(placed.map(each => [each.node.id, each])), roots, bounds }
}

type Mutable = { -readonly [K in keyof PlacedNode]: PlacedNode[K] }

/** A card with everything below it; offsets and sizes relative to its own corner, at scale 1. */
interface Block {
  readonly node: MapNode
  readonly w: number
  readonly h: number
  readonly card: Box
  readonly tray: Box | null
  readonly parts: readonly {
    readonly block: Block
    readonly dx: number
    readonly dy: number
    readonly scale: number
  }[]
}

function childrenByParent(nodes: readonly MapNode[]): Map<string, MapNode[]> {
  const known = new Set(nodes.map(node => node.id))
  const below = new Map<string, MapNode[]>()
  for (const node of nodes) {
    const key = node.parentId !== null && known.has(node.parentId) ? node.parentId : ''
    const list = below.get(key)
    if (list === undefined) below.set(key, [node])
    else list.push(node)
  }
  return below
}

function blockOf(node: MapNode, parts: readonly Block[]): Block {
  const size = CARD_SIZE[node.look]
  if (parts.length === 0) return { node, ...size, card: { x: 0, y: 0, ...size }, tray: null, parts: [] }
  if (node.look === 'destination') return inRows(node, parts)
  if (node.look === 'pillar') return hanging(node, parts)
  return onTray(node, parts)
}

function inRows(node: MapNode, parts: readonly Block[]): Block {
  const size = CARD_SIZE.destination
  const total = parts.reduce((sum, part) => sum + part.w + GAP.row, -GAP.row)
  const tallest = Math.max(...parts.map(part => part.h))
  const limit =
    parts.length <= 6 ? Number.POSITIVE_INFINITY : Math.max(Math.sqrt(total * tallest * 2.2), size.w * 2)
  const rows = wrap(parts, limit)
  const w = Math.max(size.w, ...rows.map(row => row.w))
  let dy = size.h + GAP.underDestination
  const out: Block['parts'][number][] = []
  for (const row of rows) {
    let dx = (w - row.w) / 2
    for (const block of row.parts) {
      out.push({ block, dx, dy, scale: 1 })
      dx += block.w + GAP.row
    }
    dy += Math.max(...row.parts.map(part => part.h)) + GAP.underDestination
  }
  return {
    node,
    w,
    h: dy - GAP.underDestination,
    card: { x: (w - size.w) / 2, y: 0, ...size },
    tray: null,
    parts: out,
  }
}

function wrap(parts: readonly Block[], limit: number): { parts: Block[]; w: number }[] {
  const rows: { parts: Block[]; w: number }[] = []
  for (const block of parts) {
    const row = rows.at(-1)
    if (row === undefined || row.w + GAP.row + block.w > limit) rows.push({ parts: [block], w: block.w })
    else {
      row.parts.push(block)
      row.w += GAP.row + block.w
    }
  }
  return rows
}

function hanging(node: MapNode, parts: readonly Block[]): Block {
  const size = CARD_SIZE.pillar
  const columns = Math.max(1, Math.round(Math.sqrt(parts.length / 4)))
  const step = GAP.indent + Math.max(...parts.map(part => part.w)) + GAP.column
  const packed = pack(
    parts.map(block => ({ block, h: block.h + GAP.hang })),
    columns,
  )
  const w = Math.max(size.w, columns * step - GAP.column)
  const out = packed.entries.map(({ of: { block }, column, top }) => ({
    block,
    dx: column * step + GAP.indent,
    dy: size.h + GAP.hang + top,
    scale: 1,
  }))
  return { node, w, h: size.h + packed.height, card: { x: 0, y: 0, w, h: size.h }, tray: null, parts: out }
}

function onTray(node: MapNode, parts: readonly Block[]): Block {
  const size = CARD_SIZE[node.look]
  const columns = parts.length <= 12 ? 3 : Math.ceil(Math.sqrt(parts.length))
  const gap = GAP.tray / (columns / 3)
  const inner = size.w - 2 * GAP.tray
  const widest = Math.max(...parts.map(part => part.w))
  const scale = (inner - (columns - 1) * gap) / columns / widest
  const packed = pack(
    parts.map(block => ({ block, h: block.h * scale + gap })),
    columns,
  )
  const step = widest * scale + gap
  const h = packed.height - gap + 2 * GAP.tray
  const out = packed.entries.map(({ of: { block }, column, top }) => ({
    block,
    dx: GAP.tray + column * step,
    dy: size.h + GAP.tray + top,
    scale,
  }))
  return {
    node,
    w: size.w,
    h: size.h + h,
    card: { x: 0, y: 0, ...size },
    tray: { x: 0, y: size.h, w: size.w, h },
    parts: out,
  }
}

/** Fills the shortest column first (the leftmost of equals), which keeps reading order nearly by rows. */
function pack<T extends { readonly h: number }>(parts: readonly T[], columns: number) {
  const heights = new Array<number>(columns).fill(0)
  const entries = parts.map(part => {
    const top = Math.min(...heights)
    const column = heights.indexOf(top)
    heights[column] = top + part.h
    return { of: part, column, top }
  })
  return { entries, height: Math.max(...heights) }
}

function place(
  block: Block,
  x: number,
  y: number,
  scale: number,
  parent: PlacedNode | null,
  into: Mutable[],
): PlacedNode {
  const at = (box: Box): Box => ({
    x: x + box.x * scale,
    y: y + box.y * scale,
    w: box.w * scale,
    h: box.h * scale,
  })
  const depth = parent === null ? 0 : parent.depth + 1
  const tray = block.tray === null ? null : at(block.tray)
  const self: Mutable = { node: block.node, ...at(block.card), scale, depth, parent, children: [], tray }
  into.push(self)
  self.children = block.parts.map(part =>
    place(part.block, x + part.dx * scale, y + part.dy * scale, scale * part.scale, self, into),
  )
  return self
}
