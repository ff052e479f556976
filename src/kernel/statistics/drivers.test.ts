import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import { type Drivers, driversOf, leastAnswers, type NoDrivers } from './drivers.ts'
import { lmg, relativeWeights } from './relative-importance.ts'

/** Correlations of `p` drivers and an outcome, from random people. */
const correlated = fc.record({ p: fc.integer({ min: 1, max: 7 }), seed: fc.integer() }).map(({ p, seed }) => {
  const chance = seeded(seed)
  const table = correlationsOf(survey(60, p, chance.normal(0, 1), seed))
  return { outcome: (table[0] ?? []).slice(1), drivers: table.slice(1).map(row => row.slice(1)) }
})

/** An outcome made of its drivers, 1/j of each, a common mood and noise; the outcome comes first. */
function survey(people: number, drivers: number, common: number, seed: number): number[][] {
  const chance = seeded(seed)
  const rows = Array.from({ length: people }, () => {
    const mood = chance.normal(0, 1)
    const own = Array.from({ length: drivers }, () => common * mood + chance.normal(0, 1))
    return [own.reduce((sum, each, j) => sum + each / (j + 1), chance.normal(0, 1)), ...own]
  })
  return Array.from({ length: drivers + 1 }, (_, column) => rows.map(row => row[column] as number))
}

function correlationsOf(columns: number[][]): number[][] {
  const centred = columns.map(column => {
    const mean = column.reduce((sum, each) => sum + each, 0) / column.length
    return column.map(each => each - mean)
  })
  const dot = (a: number[], b: number[]) => a.reduce((sum, each, i) => sum + each * (b[i] as number), 0)
  return centred.map((a, i) =>
    centred.map((b, j) => (i === j ? 1 : dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)))),
  )
}

function shown(found: Drivers | NoDrivers): Drivers {
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('relative importance', () => {
  it('both measures share out the same R², which is that of the regression', () => {
    fc.assert(
      fc.property(correlated, given => {
        const sum = (values: readonly number[] | null) =>
          values?.reduce((total, each) => total + each, 0) ?? -1
        const all = sum(lmg(given))
        expect(sum(relativeWeights(given))).toBeCloseTo(all, 9)
        expect(all).toBeGreaterThanOrEqual(-1e-12)
        expect(all).toBeLessThanOrEqual(1 + 1e-12)
        for (const each of lmg(given)) expect(each).toBeGreaterThanOrEqual(-1e-12)
      }),
      { numRuns: 60 },
    )
  })

  it('with two drivers both measures are the same formula', () => {
    const given = {
      drivers: [
        [1, 0.4],
        [0.4, 1],
      ],
      outcome: [0.6, 0.3],
    }
    const explained = (0.36 + 0.09 - 2 * 0.6 * 0.3 * 0.4) / (1 - 0.16)
    const first = (0.36 + (explained - 0.09)) / 2
    expect(lmg(given)[0]).toBeCloseTo(first, 12)
    expect(relativeWeights(given)?.[0]).toBeCloseTo(first, 12)
  })

  it('uncorrelated drivers get their squared correlation', () => {
    const given = {
      drivers: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      outcome: [0.5, -0.4, 0],
    }
    for (const found of [lmg(given), relativeWeights(given) ?? []])
      for (const [i, expected] of [0.25, 0.16, 0].entries()) expect(found[i]).toBeCloseTo(expected, 12)
  })

  it('a driver that says what another says shares with it in LMG, and has no relative weight', () => {
    const twins = {
      drivers: [
        [1, 1],
        [1, 1],
      ],
      outcome: [0.6, 0.6],
    }
    expect(relativeWeights(twins)).toBeNull()
    for (const each of lmg(twins)) expect(each).toBeCloseTo(0.18, 12)
  })

  it('twelve drivers are shared out exactly, thirteen are refused', () => {
    const flat = (p: number) => ({
      drivers: Array.from({ length: p }, (_, i) => Array.from({ length: p }, (_, j) => (i === j ? 1 : 0.3))),
      outcome: new Array<number>(p).fill(0.4),
    })
    for (const each of lmg(flat(12))) expect(each).toBeCloseTo((0.4 * 0.4) / (1 + 11 * 0.3), 10)
    expect(() => lmg(flat(13))).toThrow(RangeError)
  })
})

describe('drivers', () => {
  const choice = { level: 0.9, draws: 200, chance: seeded(3) }

  it('come with intervals that hold them, the same for the same chance', () => {
    const [outcome = [], ...columns] = survey(400, 3, 0.7, 11)
    const found = shown(driversOf(outcome, columns, { ...choice, chance: seeded(3) }))
    expect(found).toEqual(driversOf(outcome, columns, { ...choice, chance: seeded(3) }))
    expect(found.n).toBe(400)
    for (const { weight, interval, lmg: exact } of found.drivers) {
      expect(interval.low).toBeLessThan(weight)
      expect(interval.high).toBeGreaterThan(weight)
      expect(exact).toBeCloseTo(weight, 1)
    }
    expect(found.drivers[0]?.weight).toBeGreaterThan(found.drivers[2]?.weight ?? 1)
  })

  it('blocks of people give the interval that people give', () => {
    const [outcome = [], ...columns] = survey(4000, 2, 0.5, 12)
    const width = (found: Drivers) =>
      (found.drivers[0]?.interval.high ?? 0) - (found.drivers[0]?.interval.low ?? 0)
    const blocks = width(shown(driversOf(outcome, columns, { ...choice, draws: 400 })))
    const small = survey(1000, 2, 0.5, 12)
    const rows = width(shown(driversOf(small[0] ?? [], small.slice(1), { ...choice, draws: 400 })))
    expect(rows / blocks).toBeGreaterThan(1.6)
    expect(rows / blocks).toBeLessThan(2.4)
  })

  it('people with a gap are left out, never filled in', () => {
    const [outcome = [], ...columns] = survey(200, 2, 0.5, 13)
    const gappy = columns.map((column, c) => [...column, c === 0 ? Number.NaN : 900])
    const whole = driversOf(outcome, columns, { ...choice, chance: seeded(1) })
    expect(driversOf([...outcome, 900], gappy, { ...choice, chance: seeded(1) })).toEqual(whole)
  })

  it('have no exact share beyond twelve', () => {
    const [outcome = [], ...columns] = survey(200, 13, 0.5, 14)
    expect(shown(driversOf(outcome, columns, { ...choice, draws: 5 })).drivers[0]?.lmg).toBeNull()
  })

  it('are refused, with the reason, where there is nothing to say', () => {
    const [outcome = [], a = [], b = []] = survey(120, 2, 0.5, 15)
    const same = a.map(() => 4)
    expect(driversOf(outcome.slice(0, 99), [a.slice(0, 99)], choice)).toBe('too_few_answers')
    expect(driversOf(outcome, new Array(13).fill(a), choice)).toBe('too_few_answers')
    expect(driversOf(outcome, [a, same], choice)).toBe('does_not_vary')
    expect(driversOf(same, [a, b], choice)).toBe('does_not_vary')
    expect(driversOf(outcome, [a, b, a.map((each, i) => each + (b[i] as number))], choice)).toBe(
      'say_the_same',
    )
    expect([leastAnswers(3), leastAnswers(12)]).toEqual([100, 120])
  })
})
