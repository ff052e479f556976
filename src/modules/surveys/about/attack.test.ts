import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RATER_CATEGORIES, type RaterCategory } from '../contract/about.ts'
import { poolsOf } from './pools.ts'
import { allScore, poolScore } from './scores.ts'

const LEAST = 5

interface Rater {
  readonly category: RaterCategory
  /** What they said to the question; null when they have not seen it. */
  readonly value: number | null
}

const raters = fc.array(
  fc.record({
    category: fc.constantFrom(...RATER_CATEGORIES),
    value: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
  }),
  { maxLength: 30 },
)

/** The groups of raters whose sum the report tells, each as the places of its raters. */
function toldGroups(all: readonly Rater[]): number[][] {
  const counted = (category: RaterCategory) => all.filter(rater => rater.category === category).length
  const [peers, reports, others] = RATER_CATEGORIES.map(counted)
  const pools = poolsOf({ peers: peers ?? 0, reports: reports ?? 0, others: others ?? 0 }, LEAST)
  const members = pools.map(({ categories }) =>
    all.flatMap(({ category, value }, place) =>
      categories.includes(category) && value !== null ? [place] : [],
    ),
  )
  const values = members.map(places => places.map(place => all[place]?.value ?? 0))
  const told = members.filter((_, at) => poolScore(values[at] ?? [], 5, LEAST).mean !== null)
  const whole = pools.length === 0 ? null : allScore(values, 5, LEAST)
  return whole === null || whole.mean === null ? told : [...told, members.flat()]
}

/** On how many raters each sum and difference of told groups depends. */
function supports(groups: readonly (readonly number[])[], signs: readonly number[] = []): number[] {
  if (signs.length < groups.length) return [-1, 0, 1].flatMap(sign => supports(groups, [...signs, sign]))
  const weight = new Map<number, number>()
  for (const [at, group] of groups.entries())
    for (const place of group) weight.set(place, (weight.get(place) ?? 0) + (signs[at] ?? 0))
  return [[...weight.values()].filter(each => each !== 0).length]
}

test('nothing that is told of a question, added up or taken off each other, depends on fewer than five raters', () => {
  fc.assert(
    fc.property(raters, all => {
      for (const count of supports(toldGroups(all))) expect(count === 0 || count >= LEAST).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the attack finds a rater where nothing is held back', () => {
  const six = [0, 1, 2, 3, 4, 5]
  expect(supports([six, six.slice(0, 5)])).toContain(1)
})
