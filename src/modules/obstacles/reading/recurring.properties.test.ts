import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAUSES } from '../contract/words.ts'
import { type Comparable, recurringGroups } from './recurring.ts'

const WORDS = [
  'crane',
  'rope',
  'permit',
  'boats',
  'licence',
  'late',
  'closed',
  'the',
  'no',
  'of',
  'Größe',
  'quay',
]
const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map(words => words.join(' '))
const obstacle = fc.record({ title, cause: fc.constantFrom(...CAUSES) })
const obstacles: fc.Arbitrary<Comparable[]> = fc.array(obstacle, { maxLength: 25 })

/** Checks it for all sorts of obstacles. */
function always(holds: (all: Comparable[]) => void): void {
  fc.assert(fc.property(obstacles, holds), { numRuns: 200 })
}

describe('what comes up again, among any obstacles', () => {
  test('is at least three of one cause', () => {
    always(all => {
      for (const { cause, alike } of recurringGroups(all)) {
        expect(alike.length).toBeGreaterThanOrEqual(3)
        expect(new Set(alike.map(each => each.cause))).toEqual(new Set([cause]))
      }
    })
  })

  test('counts no obstacle twice, and none that is not there', () => {
    always(all => {
      const counted = recurringGroups(all).flatMap(({ alike }) => alike)
      expect(new Set(counted).size).toBe(counted.length)
      for (const each of counted) expect(all).toContain(each)
    })
  })

  test('stands with the largest group first', () => {
    always(all => {
      const sizes = recurringGroups(all).map(({ alike }) => alike.length)
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    })
  })

  test('is named by words that at least half of them share', () => {
    always(all => {
      for (const { words, alike } of recurringGroups(all))
        for (const word of words) {
          const having = alike.filter(each => each.title.toUpperCase().toLowerCase().includes(word))
          expect(having.length).toBeGreaterThanOrEqual(alike.length / 2)
        }
    })
  })

  test('does not depend on capitals or on marks between words', () => {
    always(all => {
      const loud = all.map(each => ({ ...each, title: `${each.title.toUpperCase().replaceAll(' ', ', ')}.` }))
      const sizes = (of: Comparable[]) => recurringGroups(of).map(({ cause, words }) => ({ cause, words }))
      expect(sizes(loud)).toEqual(sizes(all))
    })
  })

  test('is found for any words in any script, when it is said three times the same way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('кран сломан снова', '起重机 坏了了 今天又', 'naïve façade café', 'αβγδ εζηθ'),
        said => {
          const [group] = recurringGroups(Array(3).fill({ title: said, cause: 'work' }))
          expect(group?.alike).toHaveLength(3)
        },
      ),
    )
  })

  test('is nothing while titles have no word of three letters', () => {
    expect(recurringGroups(Array(5).fill({ title: 'IT no go', cause: 'work' }))).toEqual([])
    expect(recurringGroups(Array(5).fill({ title: '?!? -- …', cause: 'work' }))).toEqual([])
  })
})
