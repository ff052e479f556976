import { describe, expect, it, test } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { driversReport } from './read-drivers.ts'
import { ASKED, type Bytes, closedSurvey, opened, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import { waveFor } from './wave.ts'

const point = (value: number) => [Math.min(5, Math.max(1, Math.round(value)))]

/** Engagement follows direction, hardly support; teams differ by `spread`. */
function following(seed: number, teamOf: (person: number) => number, spread = 0): (person: number) => Bytes {
  return person => {
    const chance = seeded(seed).fork(`person ${person}`)
    const team = seeded(seed)
      .fork(`team ${teamOf(person)}`)
      .normal(0, spread)
    const direction = chance.normal(3, 1)
    const support = chance.normal(3, 1)
    const engagement = direction * 0.8 + support * 0.1 + 0.3 + team + chance.normal(0, 0.4)
    return {
      ...{ e1: point(engagement), e2: point(engagement), d1: point(direction), d2: point(direction) },
      ...{ s1: point(6 - support), s2: point(support) },
    }
  }
}

function waveOf(sizes: number[], spread = 0, over: object = {}) {
  const parents = sizes.map((_, at) => (at === 0 ? -1 : 0))
  const population = peopleIn(parents, sizes)
  const answer = following(11, person => population.nodeOf[person] as number, spread)
  const { survey, columns } = closedSurvey(population, answer, over)
  return waveFor(survey, columns, PEOPLE_TEAM)
}

describe('drivers', () => {
  test('say what an outcome goes with, each with its interval', () => {
    const { outcome, why, n, explained, drivers } = driversReport(opened(waveOf([300]), 0))
    expect([outcome?.code, why, n]).toEqual(['engagement', null, 300])
    expect(explained).toBeGreaterThan(0.5)
    expect(drivers.map(({ code }) => code)).toEqual(['direction', 'support'])
    for (const { weight, interval } of drivers) {
      expect(interval.low).toBeLessThanOrEqual(weight)
      expect(interval.high).toBeGreaterThanOrEqual(weight)
    }
    expect(drivers.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 1)
  })

  test('are the same whenever they are asked for', () => {
    const report = () => driversReport(opened(waveOf([150]), 0), 'direction')
    expect(report()).toEqual(report())
  })

  it.each([
    ['fewer than a hundred complete answers', waveOf([99]), undefined, 'too_few_answers'],
    ['an outcome that there is not', waveOf([150]), 'mood', 'no_factors'],
    [
      'no other factors',
      waveOf([150], 0, { definition: { ...ASKED, factors: ASKED.factors.slice(0, 2) } }),
      undefined,
      'no_factors',
    ],
    ['no factors', waveOf([150], 0, { definition: { ...ASKED, factors: [] } }), undefined, 'no_factors'],
    [
      'one factor under two names',
      waveOf([150], 0, {
        definition: {
          ...ASKED,
          factors: [
            ...ASKED.factors.slice(0, 2),
            { code: 'again', title: { en: 'A' }, questions: ['d1', 'd2'] },
          ],
        },
      }),
      undefined,
      'say_the_same',
    ],
  ])('are none with %s', (_, wave, outcome, why) => {
    expect(driversReport(opened(wave, 0), outcome)).toMatchObject({ why, drivers: [], explained: null })
  })
})

describe('how much lies between teams', () => {
  it.each([
    ['seven teams', [0, ...Array<number>(7).fill(20)]],
    ['teams under the threshold', [60, ...Array<number>(12).fill(5)]],
  ])('is not enough to say with %s', (_, sizes) => {
    expect(driversReport(opened(waveOf(sizes, 1), 0)).teams).toBeNull()
  })

  test('is much where teams differ, and little where they do not', () => {
    const sizes = [0, ...Array<number>(8).fill(20)]
    const [apart, alike] = [2, 0].map(spread => driversReport(opened(waveOf(sizes, spread), 0)).teams)
    expect(apart).toMatchObject({ teams: 8, people: 160 })
    expect(apart?.share).toBeGreaterThan(0.15)
    expect(alike?.share).toBeLessThan(0.1)
    expect(apart?.interval.low).toBeLessThan(apart?.share ?? 0)
  })

  test('is said of the whole only', () => {
    expect(driversReport(opened(waveOf([0, 120, ...Array<number>(8).fill(20)], 1), 1)).teams).toBeNull()
  })
})
