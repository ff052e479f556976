import { dealBlocks } from './anchor-blocks.ts'
import { BlockRank } from './block-rank.ts'
import { breakdowns, type Candidate, filterCandidates, releasedInOrder } from './candidates.ts'
import { contrastOf, placesOf } from './contrasts.ts'
import { type FlatRows, FlatSpace, isIn, SMALL_PRIMES, SpentRows } from './flat-rows.ts'
import type { Population } from './population.ts'
import type { TreeAtoms } from './tree-atoms.ts'

/** What the anchor rule decided, each list in the order of asking. */
export interface Anchored {
  readonly admitted: readonly Candidate[]
  readonly refused: readonly Candidate[]
}

/**
 * The anchor rule for breakdowns by attributes. The atoms of the tree are dealt into k disjoint blocks. A column (node ∧ level) is
 * admitted when, in every block by itself, the admitted columns are still linearly independent modulo atom intercepts; or when
 * over everybody it is a combination of admitted columns and atoms, since then it could be computed anyway.
 *
 * Why this is safe: let f = Σ α·(1 on an atom) + Σ β·(a column) depend on somebody, but on fewer than k people. They touch fewer
 * than k blocks, so on some block f is 0 for everybody. There the columns are independent modulo atom intercepts, so every
 * β is 0 (the free columns written out in the others). So f is constant on atoms, depends on whole atoms, and each of them has k
 * people or more: a contradiction. ∎ Admitted is never asked of answers, and never of who reads.
 */
export function anchoredBreakdowns(population: Population, tree: TreeAtoms, k: number): Anchored {
  const order = releasedInOrder(tree)
  const asked = breakdowns(population, order, k)
  const ranks = ranksOf(population, tree, order, k)
  const admitted: Candidate[] = []
  const refused: Candidate[] = []
  const sort = (candidates: readonly Candidate[], allowed: ReadonlySet<Candidate>) => {
    for (const each of candidates) (allowed.has(each) ? admitted : refused).push(each)
  }
  for (const node of order) {
    const candidates = asked.get(node) ?? []
    if (candidates.length > 0) sort(candidates, admitAt(ranks, node, candidates))
  }
  const filters = filterCandidates(population, k)
  if (filters.length > 0) sort(filters, admitAt(ranks, 0, filters))
  return { admitted, refused }
}

/** The blocks, and everybody once for each prime. */
interface Ranks {
  readonly blocks: readonly BlockRank[]
  readonly everybody: readonly BlockRank[]
  /** Places admitted at each node so far, the free ones aside. */
  readonly places: Map<number, number[]>
  readonly width: number
}

/**
 * What asking one by one admits: a place that may be spent in every block, or one that can be computed already. Where a block passes
 * nothing of a place, nothing is spendable there, and most units have such blocks.
 */
function admitAt(
  { blocks, everybody, places, width }: Ranks,
  node: number,
  candidates: readonly Candidate[],
) {
  const own = places.get(node) ?? []
  const common = new Leftover(everybody, node, own, width)
  const mayBe = candidates.some(({ place }) =>
    blocks.every(block => isIn(block.passedBy(node), place, width)),
  )
  const spendable = mayBe
    ? blocks.map(block => new SpentRows(block.spendableAt(node), width, SMALL_PRIMES[0]))
    : []
  const allowed = new Set<Candidate>()
  const spent: number[] = []
  for (const candidate of candidates) {
    const { place } = candidate
    if (mayBe && spendable.every(rows => rows.has(place))) {
      for (const rows of spendable) rows.spend(place)
      common.spend(place)
      spent.push(place)
      allowed.add(candidate)
    } else if (common.isFree(place)) allowed.add(candidate)
  }
  if (spent.length > 0) for (const block of blocks) block.admit(node, spent)
  places.set(node, [...own, ...spent])
  return allowed
}

/**
 * What differs within the atoms of a node, among everybody, that its admitted places do not tell already. A place in which
 * nothing is left is a combination of them and of atoms, asked of two primes. (Combinations with columns of other nodes would
 * be free as well; they are refused, which is safe.)
 */
class Leftover {
  private readonly rows: readonly SpentRows[]

  constructor(everybody: readonly BlockRank[], node: number, places: readonly number[], width: number) {
    this.rows = everybody.map(
      (each, i) => new SpentRows(each.passedBy(node), width, SMALL_PRIMES[i] as number),
    )
    for (const place of places) this.spend(place)
  }

  spend(place: number): void {
    for (const rows of this.rows) rows.spend(place)
  }

  isFree(place: number): boolean {
    return this.rows.every(rows => !rows.has(place))
  }
}

function ranksOf(population: Population, tree: TreeAtoms, order: readonly number[], k: number): Ranks {
  const blockOf = dealBlocks(population.parents, tree, population.nodeOf, k)
  const above = new Map(order.map(node => [node, node === 0 ? -1 : aboveOf(population, tree, node)]))
  const released = { order, above }
  const { most, width } = placesOf(population)
  const [first, second] = SMALL_PRIMES.map(p => contrastsOf(population, tree, p)) as [Contrasts, Contrasts]
  const ofBlock = (b: number) => new Map([...first].filter(([node]) => blockOf[node] === b))
  const rankOf = (contrasts: Contrasts, p: number) => new BlockRank(released, contrasts, p, width + 1, most)
  return {
    blocks: Array.from({ length: k }, (_, b) => rankOf(ofBlock(b), SMALL_PRIMES[0])),
    everybody: [rankOf(first, SMALL_PRIMES[0]), rankOf(second, SMALL_PRIMES[1])],
    places: new Map(),
    width: width + 1,
  }
}

type Contrasts = ReadonlyMap<number, FlatRows>

/** Independent contrasts of each atom, by its released node. */
function contrastsOf(population: Population, { shownAs }: TreeAtoms, p: number): Contrasts {
  const places = placesOf(population)
  const enough = places.most + (population.weights ? 1 : 0)
  const weighed = population.weights ? [places.width] : []
  const bases = new Map<number, number>()
  const spaces = new Map<number, FlatSpace>()
  for (let person = 0; person < population.nodeOf.length; person++) {
    const atom = shownAs[population.nodeOf[person] as number] as number
    if (atom === -1) continue
    const base = bases.get(atom)
    const space = spaces.get(atom) ?? new FlatSpace(places.width + 1, p, weighed)
    if (base === undefined) bases.set(atom, person)
    else if (space.rank < enough) space.add(contrastOf(population, places, [person, base], p))
    spaces.set(atom, space)
  }
  // Modulo weights too, where weighted figures are told: what differs in weight alone is left aside.
  return new Map([...spaces].map(([atom, space]) => [atom, space.besideFirst() ?? space.rows()]))
}

function aboveOf({ parents }: Population, { shownAs }: TreeAtoms, node: number): number {
  return shownAs[parents[node] as number] as number
}
