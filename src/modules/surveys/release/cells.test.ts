import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, nullVectors } from './cells.ts'
import { PRIMES, RowSpace, times } from './modular.ts'

const [P] = PRIMES

/** Groups as strings of 1 and 0, one character a person. */
const groupsOf = (...rows: string[]): number[][] => rows.map(row => Array.from(row, Number))

const anyGroups = fc.integer({ min: 1, max: 10 }).chain(persons =>
  fc.record({
    persons: fc.constant(persons),
    groups: fc.array(fc.array(fc.constantFrom(0, 1), { minLength: persons, maxLength: persons }), {
      maxLength: 6,
    }),
  }),
)

describe('cells', () => {
  it.each<[string, string[], number, number[][]]>([
    ['one group holds all its people together, and nobody else is told of', ['1100'], 4, [[0, 1]]],
    ['two groups that overlap make three', ['1110', '0111'], 4, [[0], [1, 2], [3]]],
    ['the same group twice tells nothing more', ['1100', '1100'], 4, [[0, 1]]],
    [
      'a group within another parts it',
      ['1111', '0011'],
      4,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['a group of nobody holds nobody', ['000'], 3, []],
    ['without groups there are none', [], 3, []],
  ])('%s', (_, groups, persons, people) => {
    expect(cellsOf(groupsOf(...groups), persons).people).toEqual(people)
  })

  it('hold two people together just when every group holds both or neither', () => {
    fc.assert(
      fc.property(anyGroups, ({ groups, persons }) => {
        const { people, rows } = cellsOf(groups, persons)
        const cellOf = (person: number) => people.findIndex(cell => cell.includes(person))
        const signOf = (person: number) => groups.map(group => group[person]).join('')
        for (let one = 0; one < persons; one++) {
          expect(cellOf(one) === -1).toBe(!signOf(one).includes('1'))
          for (let other = 0; other < one; other++)
            expect(cellOf(one) === cellOf(other)).toBe(
              signOf(one) === signOf(other) || (cellOf(one) === -1 && cellOf(other) === -1),
            )
          if (cellOf(one) >= 0) expect(rows.map(row => row[cellOf(one)]).join('')).toBe(signOf(one))
        }
      }),
    )
  })
})

describe('null vectors', () => {
  it('of two groups that share one person say that she is the sum less the two others', () => {
    const cells = cellsOf(groupsOf('110', '011'), 3)
    expect(cells.people).toEqual([[0], [1], [2]])
    expect(nullVectors(cells, P).map(vector => [...vector])).toEqual([[1], [P - 1], [1]])
  })

  it('have no coordinate where every cell can be computed', () => {
    const vectors = nullVectors(cellsOf(groupsOf('100', '010', '001'), 3), P)
    expect(vectors.map(vector => vector.length)).toEqual([0, 0, 0])
  })

  it('are summed to 0 by every group, and are as many dimensions as the groups leave unknown', () => {
    fc.assert(
      fc.property(anyGroups, ({ groups, persons }) => {
        const cells = cellsOf(groups, persons)
        const vectors = nullVectors(cells, P)
        const [known, spanned] = [new RowSpace(P), new RowSpace(P)]
        for (const row of cells.rows) known.add(row)
        for (const vector of vectors) spanned.add(vector)
        expect(spanned.rank).toBe(cells.people.length - known.rank)
        for (const row of cells.rows)
          for (let at = 0; at < (vectors[0]?.length ?? 0); at++) {
            const sum = vectors.reduce(
              (all, vector, cell) => (all + times(row[cell] as number, vector[at] as number, P)) % P,
              0,
            )
            expect(sum).toBe(0)
          }
      }),
    )
  })
})
