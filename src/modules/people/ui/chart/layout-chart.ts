import type { Box } from '#ui/map/layout-map.ts'
import type { ChartNode } from './chart-model.ts'

/** Somebody with a place; `hangs` when they stand in a column below their manager instead of in the row. */
export interface Placed extends Box {
  readonly node: ChartNode
  readonly parent: Placed | null
  readonly children: readonly Placed[]
  readonly hangs: boolean
  /** Null for people with nobody below. */
  readonly open: boolean | null
}

/** Everybody shown, managers before the people below, and the box around all. */
export interface ChartLayout {
  readonly placed: readonly Placed[]
  readonly byIndex: ReadonlyMap<number, Placed>
  readonly bounds: Box
}

/** Size of a card in units; at zoom 1 a unit is a CSS pixel. */
export const CARD = { w: 216, h: 72 }

const GAP = { beside: 20, below: 44, column: 14, indent: 26, trees: 60 }
const COLUMN_LENGTH = 10

/**
 * Places everybody whose managers are all open. Below a manager everybody hangs in columns of ten, until somebody there
 * is open too: then those who have people below stand in a row, each with room for everybody under them. Those who
 * report to the head always do.
 */
export function layoutChart(nodes: readonly ChartNode[], open: ReadonlySet<number>): ChartLayout {
  const shown: boolean[] = []
  for (const { index, parent } of nodes)
    shown[index] = parent === null || (shown[parent] === true && open.has(parent))
  const blocks: Block[] = []
  // From the end, because everybody below somebody comes later in the list.
  for (const node of nodes.toReversed()) {
    const below = open.has(node.index) ? node.children.flatMap(child => blocks[child] ?? []) : []
    if (shown[node.index] === true) blocks[node.index] = blockOf(node, below)
  }
  const placed: Placed[] = []
  let x = 0
  let height = 0
  for (const { index, parent } of nodes) {
    const root = blocks[index]
    if (parent !== null || root === undefined) continue
    place(root, x, 0, null, false, open, placed)
    x += root.w + GAP.trees
    height = Math.max(height, root.h)
  }
  return {
    placed,
    byIndex: new Map(placed.map(each => [each.node.index, each])),
    bounds: { x: 0, y: 0, w: Math.max(0, x - GAP.trees), h: height },
  }
}

/** Somebody with everybody shown below them; offsets relative to the block's own corner. */
interface Block {
  readonly node: ChartNode
  readonly w: number
  readonly h: number
  readonly cardX: number
  readonly parts: readonly {
    readonly block: Block
    readonly dx: number
    readonly dy: number
    readonly hangs: boolean
  }[]
}

function blockOf(node: ChartNode, below: readonly Block[]): Block {
  if (below.length === 0) return { node, w: CARD.w, h: CARD.h, cardX: 0, parts: [] }
  const top = CARD.h + GAP.below
  const inRow = node.parent === null || below.some(block => block.parts.length > 0)
  const row = below.filter(block => inRow && block.node.children.length > 0)
  const columns = columnsOf(below.filter(block => !row.includes(block)))
  const parts: Block['parts'][number][] = []
  let dx = 0
  for (const block of row) {
    parts.push({ block, dx, dy: top, hangs: false })
    dx += block.w + GAP.beside
  }
  // A single column below somebody without a row stands under the card itself, a little to the side.
  for (const column of columns) {
    for (const [place, block] of column.entries())
      parts.push({ block, dx: dx + GAP.indent, dy: top + place * (CARD.h + GAP.column), hangs: true })
    dx += GAP.indent + CARD.w + GAP.beside
  }
  const w = Math.max(CARD.w, dx - GAP.beside)
  const h = Math.max(...parts.map(part => part.dy + part.block.h))
  return { node, w, h, cardX: (w - CARD.w) / 2, parts }
}

/** Columns of at most ten, as even as possible. */
function columnsOf(blocks: readonly Block[]): Block[][] {
  const count = Math.ceil(blocks.length / COLUMN_LENGTH)
  const length = Math.ceil(blocks.length / count)
  return Array.from({ length: count }, (_, column) => blocks.slice(column * length, (column + 1) * length))
}

function place(
  block: Block,
  x: number,
  y: number,
  parent: Placed | null,
  hangs: boolean,
  open: ReadonlySet<number>,
  into: Placed[],
): Placed {
  const { node } = block
  const children: Placed[] = []
  const isOpen = node.children.length === 0 ? null : open.has(node.index)
  const self: Placed = {
    node,
    parent,
    children,
    hangs,
    open: isOpen,
    x: x + block.cardX,
    y,
    w: CARD.w,
    h: CARD.h,
  }
  into.push(self)
  for (const part of block.parts)
    children.push(place(part.block, x + part.dx, y + part.dy, self, part.hangs, open, into))
  return self
}
