import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { BlockRank } from './block-rank.ts'
import { type FlatRows, isIn, SMALL_PRIMES, SpentRows } from './flat-rows.ts'
import { RowSpace } from './modular.ts'

const [P] = SMALL_PRIMES
const WIDTH = 4

const flat = (rows: readonly number[][]): FlatRows => ({
  cells: Float64Array.from(rows.flat(), each => (each < 0 ? P + each : each)),
  count: rows.length,
})

/** Released nodes with contrasts of −1, 0 and 1; each node's are independent, as the rule gives them. */
function anyTree(seed: number) {
  const chance = seeded(seed)
  const nodes = chance.integer(1, 6)
  const above = Array.from({ length: nodes }, (_, node) => (node === 0 ? -1 : chance.integer(0, node - 1)))
  const contrasts = above.map(() => {
    const space = new RowSpace(P)
    return Array.from({ length: chance.integer(0, 4) }, () =>
      Array.from({ length: WIDTH }, () => chance.integer(-1, 1)),
    ).filter(row => space.add(Float64Array.from(row, each => (each < 0 ? P - 1 : each))))
  })
  return { above, contrasts }
}

type Tree = ReturnType<typeof anyTree>
type Column = readonly [node: number, place: number]

function rankOf({ above, contrasts }: Tree): BlockRank {
  return new BlockRank(
    { order: [...above.keys()], above: new Map(above.entries()) },
    new Map(contrasts.map((rows, node) => [node, flat(rows)])),
    P,
    WIDTH,
  )
}

/** Admits one place at one node if it may be; whether it was. */
function admit(rank: BlockRank, [node, place]: Column): boolean {
  const mayBe = isIn(rank.spendableAt(node), place, WIDTH)
  if (mayBe) rank.admit(node, [place])
  return mayBe
}

/** The long way: every contrast of every atom seen in the columns of the nodes above it. */
function areIndependent({ above, contrasts }: Tree, columns: readonly Column[]): boolean {
  const space = new RowSpace(P)
  for (const [atom, rows] of contrasts.entries()) {
    const way = new Set<number>()
    for (let at = atom; at >= 0; at = above[at] ?? -1) way.add(at)
    for (const row of rows)
      space.add(
        Float64Array.from(columns, ([node, place]) => {
          const each = way.has(node) ? (row[place] as number) : 0
          return each < 0 ? P + each : each
        }),
      )
  }
  return space.rank === columns.length
}

describe('the rank of one block', () => {
  it('admits a place where two people differ in it, once', () => {
    const rank = rankOf({ above: [-1], contrasts: [[[1, -1, 0, 0]]] })
    expect([admit(rank, [0, 2]), admit(rank, [0, 0]), admit(rank, [0, 0]), admit(rank, [0, 1])]).toEqual([
      ...[false, true, false, false],
    ])
  })

  it('has nothing to admit where nobody differs', () => {
    expect(admit(rankOf({ above: [-1], contrasts: [[]] }), [0, 0])).toBe(false)
  })

  it('spends below what a node above would need', () => {
    const tree: Tree = { above: [-1, 0], contrasts: [[], [[1, -1, 0, 0]]] }
    const first = rankOf(tree)
    expect([admit(first, [0, 0]), admit(first, [1, 0])]).toEqual([true, false])
    const second = rankOf(tree)
    expect([admit(second, [1, 0]), admit(second, [0, 0])]).toEqual([true, false])
  })

  it('lets two levels of the tree have the place when another child differs in it too', () => {
    const rank = rankOf({ above: [-1, 0, 0], contrasts: [[], [[1, 0, 0, 0]], [[1, 0, 0, 0]]] })
    expect([admit(rank, [0, 0]), admit(rank, [1, 0]), admit(rank, [2, 0])]).toEqual([true, true, false])
  })

  it('knows only released nodes', () => {
    expect(() => rankOf({ above: [-1], contrasts: [[]] }).spendableAt(3)).toThrow(RangeError)
  })

  it('refuses what its own rows could spend when a node above needs them', () => {
    const rank = rankOf({ above: [-1, 0], contrasts: [[], [[1, -1, 0, 0]]] })
    rank.admit(0, [0])
    expect(isIn(rank.passedBy(1), 0, WIDTH)).toBe(true)
    expect(() => rank.admit(1, [0])).toThrow(RangeError)
    expect(() => rankOf({ above: [-1], contrasts: [[]] }).admit(0, [2])).toThrow(RangeError)
  })

  it('spends several places of a node at once as it does one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), seed => {
        const tree = anyTree(seed)
        const [single, together] = [rankOf(tree), rankOf(tree)]
        for (const node of tree.above.keys()) {
          const spendable = new SpentRows(together.spendableAt(node), WIDTH, P)
          const places = [0, 1, 2, 3].filter(place => spendable.spend(place))
          if (places.length > 0) together.admit(node, places)
          expect([0, 1, 2, 3].filter(place => admit(single, [node, place]))).toEqual(places)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('admits, in whatever order, just what is independent when counted the long way', () => {
    const column = fc.tuple(fc.nat(5), fc.nat(WIDTH - 1))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(column, { minLength: 1, maxLength: 14 }),
        (seed, asked) => {
          const tree = anyTree(seed)
          const rank = rankOf(tree)
          const admitted: Column[] = []
          for (const [any, place] of asked) {
            const next: Column = [any % tree.above.length, place]
            const expected = areIndependent(tree, [...admitted, next])
            expect(admit(rank, next)).toBe(expected)
            if (expected) admitted.push(next)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
