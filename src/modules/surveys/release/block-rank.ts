import { commonRows } from './common-rows.ts'
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
 *
 * What may still be spent at v is the part of what it passes up that others can make good in all columns above: F(v). At the top it is all
 * that is passed up; below u it is what v passes up and also lies in F(u) + what u has from its own atom and its other children, since then
 * something of theirs turns it into a row of F(u), which is 0 in every column from u up. More columns at v are independent of all others
 * just when their places are independent over F(v).
 */
export class BlockRank {
  private readonly nodes: ReadonlyMap<number, NodeSpace>
  private readonly p: number
  private readonly width: number
  /** Counts admissions. */
  private now = 0
  private lately: Beside | null = null

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
    const nodes = new Map<number, NodeSpace>()
    this.nodes = nodes
    for (const node of order) {
      const over = nodes.get(above.get(node) ?? -1) ?? null
      const space = new NodeSpace(over, contrasts.get(node) ?? NO_ROWS)
      nodes.set(node, space)
      over?.children.push(space)
    }
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

  /** What the node passes up. */
  passedBy(node: number): FlatRows {
    return this.at(node).passed
  }

  /** What columns of the node may still spend, so that these and those of all nodes stay independent. */
  spendableAt(node: number): FlatRows {
    return this.free(this.at(node))
  }

  /** Admits places that what is spendable at the node is independent in. */
  admit(node: number, places: readonly number[]): void {
    let below = this.at(node)
    const left = new SpentRows(below.passed, this.width, this.p)
    if (!places.every(place => left.spend(place))) throw new RangeError(`Node ${node} cannot spend so much.`)
    below.places.push(...places)
    this.pass(below, left.rows())
    for (let node = below.above; node !== null; node = node.above) {
      const { space } = this.besideOf(node, below)
      if (space === null) return
      addAll(space, [below.passed], node.rank, this.width)
      if (space.rank === node.rank) return
      const passed = space.besideFirst()
      if (passed === null) throw new RangeError('A column above would not stay independent.')
      node.rank = space.rank
      this.pass(node, passed)
      below = node
    }
  }

  private free(node: NodeSpace): FlatRows {
    const { above, passed } = node
    if (above === null || passed.count === 0) return passed
    if (node.freeAt < node.changedAt()) {
      node.free = this.freeBelow(above, node)
      node.freeAt = this.now
    }
    return node.free
  }

  private freeBelow(above: NodeSpace, node: NodeSpace): FlatRows {
    const { passed } = node
    const beside = this.besideOf(above, node)
    const { space } = beside
    if (space === null) return passed
    addAll(space, [this.free(above)], above.rank, this.width)
    // Asked again at once, if something is admitted at the node.
    this.lately = beside
    return space.rank === above.rank ? passed : commonRows(passed, space, this.width, this.p)
  }

  /** What a node has from its own atom and from all its children but one. */
  private besideOf(node: NodeSpace, but: NodeSpace): Beside {
    const known = this.lately
    if (known?.but === but && known.at === this.now) {
      known.space?.cutTo(known.rank)
      return known
    }
    const others = [node.own, ...node.children.filter(child => child !== but).map(({ passed }) => passed)]
    const space = others.some(({ count }) => count === node.rank)
      ? null
      : new FlatSpace(this.width, this.p, node.places, node.rank)
    if (space !== null) addAll(space, others, node.rank, this.width)
    const isAll = space === null || space.rank === node.rank
    return { but, space: isAll ? null : space, rank: space?.rank ?? node.rank, at: this.now }
  }

  private pass(node: NodeSpace, rows: FlatRows): void {
    const isKnown = this.lately?.but === node && this.lately.at === this.now
    this.now++
    node.passed = rows
    node.passedAt = this.now
    if (node.above !== null) node.above.belowAt = this.now
    // What is beside a node does not change with it.
    if (isKnown && this.lately !== null) this.lately.at = this.now
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

/** What the others below a node, and its own atom, span; no space when that is all of W already. */
interface Beside {
  readonly but: NodeSpace
  readonly space: FlatSpace | null
  readonly rank: number
  at: number
}

/** Adds rows until a space has `enough` dimensions, since it cannot have more. */
function addAll(space: FlatSpace, sources: readonly FlatRows[], enough: number, width: number): void {
  for (const { cells, count } of sources)
    for (let row = 0; row < count; row++) {
      if (space.rank >= enough) return
      space.add(cells, row * width)
    }
}

/** W(v) is not kept, only its rank and the part that is passed up. */
class NodeSpace {
  readonly children: NodeSpace[] = []
  readonly places: number[] = []
  passed: FlatRows = NO_ROWS
  rank = 0
  /** When it, or anything that it has from below, was changed last. */
  passedAt = 0
  belowAt = 0
  /** F(v) as of a moment; −1 when it was never asked for. */
  free: FlatRows = NO_ROWS
  freeAt = -1
  readonly above: NodeSpace | null
  readonly own: FlatRows

  constructor(above: NodeSpace | null, own: FlatRows) {
    this.above = above
    this.own = own
  }

  /** When anything that its F depends on was changed last. */
  changedAt(): number {
    let last = this.passedAt
    for (let node = this.above; node !== null; node = node.above)
      last = Math.max(last, node.passedAt, node.belowAt)
    return last
  }
}
