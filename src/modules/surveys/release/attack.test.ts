import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { byBruteForce, byLeastSquares, type Discovery } from './attackers.factory.ts'
import { auditGroups } from './exact-audit.ts'
import { bySizeAndRemainder, bySizeOnly, randomPopulation } from './population.factory.ts'
import { type Group, membersOf, type Population } from './population.ts'
import { planRelease } from './release-plan.ts'

const seed = fc.integer({ min: 1, max: 1e9 })
const small = fc
  .record({
    people: fc.integer({ min: 9, max: 22 }),
    nodes: fc.integer({ min: 1, max: 7 }),
    levels: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 2 }),
    filters: fc.integer({ min: 0, max: 1 }),
    seed,
  })
  .map(({ seed: from, ...shape }) => randomPopulation(shape, from))
const large = fc
  .record({
    people: fc.integer({ min: 60, max: 160 }),
    nodes: fc.integer({ min: 3, max: 30 }),
    levels: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 }),
    filters: fc.integer({ min: 0, max: 2 }),
    seed,
  })
  .map(({ seed: from, ...shape }) => ({ population: randomPopulation(shape, from), seed: from }))

/** The plan as groups; no patience for the audit leaves the anchor rule alone. */
function planned(population: Population, k: number, patience?: number): Group[] {
  return planRelease(population, k, patience).released.map(({ group }) => group)
}

/** Everything anybody could read, and some respondents who add their own answers. */
function attack(
  population: Population,
  groups: readonly Group[],
  colluding: readonly number[],
  chance: Seeded,
) {
  const persons = population.nodeOf.length
  const answers = Uint8Array.from({ length: persons }, () => (chance.chance(0.6) ? 1 : 0))
  const known = [
    ...groups.map(group => membersOf(population, group)),
    ...colluding.map(own => Uint8Array.from({ length: persons }, (_, person) => (person === own ? 1 : 0))),
  ]
  const sums = known.map(members =>
    members.reduce((sum, each, person) => sum + each * (answers[person] as number), 0),
  )
  const found = byLeastSquares(known, sums).filter(({ person }) => !colluding.includes(person))
  return { found, answers }
}

function expectTrue(found: readonly Discovery[], answers: Uint8Array): void {
  for (const { person, answer } of found) expect(answer).toBeCloseTo(answers[person] as number, 5)
}

describe('attackers', () => {
  it('trying every set of people finds none under a plan by anchors', () => {
    fc.assert(
      fc.property(small, population => {
        const groups = planned(population, 3, 0).map(group => membersOf(population, group))
        expect(byBruteForce(groups, population.nodeOf.length, 3)).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('nor under a plan that the exact audit widened', () => {
    fc.assert(
      fc.property(small, population => {
        const groups = planned(population, 3).map(group => membersOf(population, group))
        expect(byBruteForce(groups, population.nodeOf.length, 3)).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('the exact audit finds somebody just when trying every set does', () => {
    const outcomes = new Set<boolean>()
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 9 }), (population, every) => {
        const groups = bySizeOnly(population, 2)
          .filter((_, i) => i % every === 0)
          .map(group => membersOf(population, group))
        const found = byBruteForce(groups, population.nodeOf.length, 3)
        const audit = auditGroups(groups, population.nodeOf.length, 3)
        expect(audit.found === 'few').toBe(found !== null)
        outcomes.add(found !== null)
      }),
      { numRuns: 60 },
    )
    expect(outcomes.size).toBe(2)
  })

  it('least squares, with a colluding respondent, find nobody under the plan', () => {
    fc.assert(
      fc.property(large, ({ population, seed: from }) => {
        const chance = seeded(from)
        const colluding = [chance.integer(0, population.nodeOf.length - 1)]
        const groups = planned(population, 6, 0)
        expect(attack(population, groups, colluding, chance).found).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('four colluding respondents still cannot single out anybody else', () => {
    fc.assert(
      fc.property(large, ({ population, seed: from }) => {
        const chance = seeded(from)
        const colluding = chance.shuffle(Array.from(population.nodeOf, (_, person) => person)).slice(0, 4)
        const groups = planned(population, 6, 0)
        expect(attack(population, groups, colluding, chance).found).toEqual([])
        expect(
          auditGroups(
            groups.map(group => membersOf(population, group)),
            population.nodeOf.length,
            4,
          ).found,
        ).toBe('none')
      }),
      { numRuns: 15 },
    )
  })

  it('two readers who put their reports together know no more than the plan', () => {
    fc.assert(
      fc.property(large, ({ population, seed: from }) => {
        const chance = seeded(from)
        const all = planned(population, 6, 0)
        const readers = [0, 1].map(() => all.filter(() => chance.chance(0.5)))
        const union = all.filter(group => readers.some(groups => groups.includes(group)))
        expect(attack(population, union, [], chance).found).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['"at least five"', bySizeOnly],
    ['"at least five, and at least five in the rest"', bySizeAndRemainder],
  ] as const)('the same attackers find people, and what they answered, under the rule %s', (_, rule) => {
    const runs = Array.from({ length: 12 }, (_, from) => {
      const population = randomPopulation({ people: 120, nodes: 16, levels: [2, 4, 3, 5] }, from)
      const groups = rule(population, 5)
      const { found, answers } = attack(population, groups, [], seeded(from))
      expectTrue(found, answers)
      const audit = auditGroups(
        groups.map(group => membersOf(population, group)),
        120,
        5,
      )
      return { found: found.length, audited: audit.found }
    })
    expect(runs.filter(({ found }) => found > 0).length).toBeGreaterThanOrEqual(6)
    expect(runs.filter(({ audited }) => audited === 'few').length).toBe(12)
  })
})
