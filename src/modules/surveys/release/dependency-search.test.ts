import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DependencySearch } from './dependency-search.ts'
import { PRIMES, RowSpace } from './modular.ts'

const [P] = PRIMES
const row = (values: readonly number[]) => Float64Array.from(values, each => (each < 0 ? P + each : each))

/** Searches vectors that are given lightest first. */
function search(vectors: readonly (readonly number[])[], weights: readonly number[], work = 1e6) {
  return new DependencySearch(vectors.map(row), weights, P, work)
}

function isDependent(vectors: readonly (readonly number[])[]): boolean {
  const space = new RowSpace(P)
  return !vectors.every(each => space.add(row(each)))
}

/** Whether some set of weight under k is dependent, by looking at all of them. */
function isAnyUnder(vectors: readonly number[][], weights: readonly number[], k: number): boolean {
  for (let set = 1; set < 2 ** vectors.length; set++) {
    const chosen = vectors.flatMap((_, at) => ((set >> at) & 1 ? [at] : []))
    const weight = chosen.reduce((sum, at) => sum + (weights[at] as number), 0)
    if (weight < k && isDependent(chosen.map(at => vectors[at] as number[]))) return true
  }
  return false
}

describe('a search for dependent vectors', () => {
  it.each<[string, number[][], number[], number, number[] | null]>([
    [
      'a vector of nothing by itself',
      [
        [1, 0],
        [0, 0],
      ],
      [1, 1],
      2,
      [1],
    ],
    [
      'two that point the same way',
      [
        [1, 2],
        [0, 1],
        [2, 4],
      ],
      [1, 1, 1],
      3,
      [0, 2],
    ],
    [
      'two that point against each other',
      [
        [1, -1],
        [-1, 1],
      ],
      [1, 1],
      3,
      [0, 1],
    ],
    [
      'not two that weigh too much together',
      [
        [1, 2],
        [2, 4],
      ],
      [1, 2],
      3,
      null,
    ],
    [
      'two that weigh just little enough',
      [
        [1, 2],
        [2, 4],
      ],
      [1, 2],
      4,
      [0, 1],
    ],
    [
      'three of which one is the sum',
      [
        [1, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
      ],
      [1, 1, 1],
      4,
      [0, 1, 2],
    ],
    [
      'not three when only two may be',
      [
        [1, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
      ],
      [1, 1, 1],
      3,
      null,
    ],
    [
      'nothing among independent ones',
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      [1, 1, 1],
      6,
      null,
    ],
    ['nothing in nothing', [], [], 6, null],
  ])('finds %s', (_, vectors, weights, k, found) => {
    expect(search(vectors, weights).under(k)).toEqual(found)
  })

  it('finds the smaller set though a larger one comes first', () => {
    const vectors = [
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
      [0, 0, 3],
    ]
    expect(search(vectors, [1, 1, 1, 1, 1]).under(6)).toEqual([3, 4])
  })

  it('says that it stopped, and how much it looked at', () => {
    const vectors = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
    expect(search(vectors, [1, 1, 1], 2).under(4)).toBe('out_of_work')
    const patient = search(vectors, [1, 1, 1], 100)
    expect(patient.under(4)).toBeNull()
    expect(patient.work).toBeLessThan(100)
    expect(patient.work).toBeGreaterThan(0)
  })

  it('finds a set just when there is one, and what it finds is one', () => {
    const vector = fc.record({
      values: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 4 }),
      weight: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 2, max: 7 }),
        (given, k) => {
          const sorted = given.toSorted((one, other) => one.weight - other.weight)
          const [vectors, weights] = [sorted.map(each => each.values), sorted.map(each => each.weight)]
          const found = search(vectors, weights).under(k)
          expect(found !== null).toBe(isAnyUnder(vectors, weights, k))
          if (found === null || found === 'out_of_work') return
          expect(found.reduce((sum, at) => sum + (weights[at] as number), 0)).toBeLessThan(k)
          expect(isDependent(found.map(at => vectors[at] as number[]))).toBe(true)
          expect(new Set(found).size).toBe(found.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})
