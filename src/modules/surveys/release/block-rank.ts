import { type FlatRows, FlatSpace, NO_ROWS, SpentRows } from './flat-rows.ts'

/** The released nodes as a tree of their own. */
export interface ReleasedTree {
  /** Every released node, a node before those below it. */
  readonly order: readonly number[]
  /** Each one's nearest released node above (−1 for the company). */
  readonly above: ReadonlyMap<number, number>
}

/**
 * Keeps the breakdown columns of one block independent of each other, modulo atom intercepts, while more are asked for.
 *
 * A column is a node and a place (a level): 1 for those of the node with that level. A combination Σ β(node, place) is the same
 * for a whole atom just when the sum of β over the nodes above the atom is orthogonal to the atom's contrasts. So let W(v) be
 * spanned by the contrasts of v's own atom and by what each child passes up, and let v pass up the part of W(v) that is 0 in
 * all places admitted at v. Then the columns are independent just when at every node W(v), seen only in the admitted
 * places of v, has as many dimensions as there are such places: else the highest node with β ≠ 0 would have a β orthogonal to
 * W(v), and the other way round. (It is Gaussian elimination of the units' columns first and Schur complements upwards.)
 * A new column at v spends one dimension of what v passes up; a node above notices only if no other child has that dimension too.
 */
export class BlockRank {
  private readonly nodes: ReadonlyMap<number, NodeSpace>
  private readonly p: number
  private readonly width: number

  /** Contrasts by released node, of so many places each; `most` is a bound on the dimensions that they can have. */
  constructor(
    { order, above }: ReleasedTree,
    contrasts: ReadonlyMap<number, FlatRows>,
    p: number,
    width: number,
    most = Number.POSITIVE_INFINITY,
  ) {
    this.p = p
    this.width = width
    this.nodes = new Map(
      order.map(node => [node, new NodeSpace(above.get(node) ?? -1, contrasts.get(node) ?? NO_ROWS)]),
    )
    for (const node of order) this.nodes.get(this.at(node).above)?.children.push(this.at(node))
    for (const node of order.toReversed()) {
      const space = this.at(node)
      // Most nodes have but one source, which is independent already.
      const sources = [space.own, ...space.children.map(({ passed }) => passed)].filter(
        ({ count }) => count > 0,
      )
      space.passed = sources.length > 1 ? this.span(sources, most) : (sources[0] ?? NO_ROWS)
      space.rank = space.passed.count
    }
  }

  /** What the node still has to spend, to be tried out. */
  spendingAt(node: number): SpentRows {
    return new SpentRows(this.at(node).passed, this.width, this.p)
  }

  /** The way up from a node, along which admissions there are judged. */
  wayUp(node: number): WayUp {
    const way = [this.at(node)]
    for (let over = this.nodes.get(way[0]?.above ?? -1); over; over = this.nodes.get(over.above))
      way.push(over)
    return new WayUp(way, this.width, this.p)
  }

  /** Admits what a way up allowed. */
  apply(changes: readonly Change[]): void {
    for (const { space, passed, rank, places } of changes) {
      space.passed = passed
      space.rank = rank
      space.places.push(...places)
    }
  }

  private span(sources: readonly FlatRows[], enough: number): FlatRows {
    const space = new FlatSpace(this.width, this.p)
    addAll(space, sources, enough, this.width)
    return space.rows()
  }

  private at(node: number): NodeSpace {
    const space = this.nodes.get(node)
    if (!space) throw new RangeError(`Node ${node} is not released.`)
    return space
  }
}

/** Adds rows until a space has `enough` dimensions, since it cannot have more. */
function addAll(space: FlatSpace, sources: readonly FlatRows[], enough: number, width: number): void {
  for (const { cells, count } of sources)
    for (let row = 0; row < count; row++) {
      if (space.rank >= enough) return
      space.add(cells, row * width)
    }
}

/**
 * A node and all above it. What the others below a node of the way span is reckoned once: an admission changes nothing but the way
 * itself. Where that is all of W already, nobody further up notices anything.
 */
export class WayUp {
  private readonly beside = new Map<NodeSpace, { readonly space: FlatSpace; readonly rank: number }>()
  private readonly way: readonly NodeSpace[]
  private readonly width: number
  private readonly p: number

  constructor(way: readonly NodeSpace[], width: number, p: number) {
    this.way = way
    this.width = width
    this.p = p
  }

  /**
   * What admitting these places at the node would change, of which its own rows are what is left; null when columns of a node above
   * would not stay independent.
   */
  changesOf(places: readonly number[], left: FlatRows): readonly Change[] | null {
    const [first, ...over] = this.way
    if (first === undefined) return null
    const changes: Change[] = [{ space: first, passed: left, rank: first.rank, places }]
    let below = first
    for (const node of over) {
      const { space, rank } = this.besideOf(node, below)
      if (rank === node.rank) return changes
      space.cutTo(rank)
      addAll(space, [(changes.at(-1) as Change).passed], node.rank, this.width)
      if (space.rank === node.rank) return changes
      const passed = space.besideFirst()
      if (passed === null) return null
      changes.push({ space: node, passed, rank: space.rank, places: [] })
      below = node
    }
    return changes
  }

  private besideOf(node: NodeSpace, below: NodeSpace) {
    const known = this.beside.get(node)
    if (known !== undefined) return known
    const space = new FlatSpace(this.width, this.p, node.places)
    const others = node.children.filter(child => child !== below).map(({ passed }) => passed)
    addAll(space, [node.own, ...others], node.rank, this.width)
    const beside = { space, rank: space.rank }
    this.beside.set(node, beside)
    return beside
  }
}

/** One node after an admission. */
interface Change {
  readonly space: NodeSpace
  readonly passed: FlatRows
  readonly rank: number
  readonly places: readonly number[]
}

/** W(v) is not kept, only its rank and the part that is passed up. */
class NodeSpace {
  readonly children: NodeSpace[] = []
  readonly places: number[] = []
  passed: FlatRows = NO_ROWS
  rank = 0
  readonly above: number
  readonly own: FlatRows

  constructor(above: number, own: FlatRows) {
    this.above = above
    this.own = own
  }
}
