import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { randomPopulation } from '../release/population.factory.ts'
import type { Population } from '../release/population.ts'
import type { Comment } from '../store/comments.ts'
import { reportRows } from './export-report.ts'
import { commentsReport } from './list-comments.ts'
import { questionsReport } from './list-questions.ts'
import type { OpenedReport } from './open-report.ts'
import { driversReport } from './read-drivers.ts'
import { heatmapOf } from './read-heatmap.ts'
import { planInWords } from './read-plan.ts'
import { reportOf } from './read-report.ts'
import { trendOf } from './read-trend.ts'
import {
  type Bytes,
  byChance,
  closedSurvey,
  leaderOf,
  opened,
  PEOPLE_TEAM,
  peopleIn,
} from './report.factory.ts'
import { SOMEBODY } from './sight.ts'
import { type Wave, waveFor } from './wave.ts'

const commentFrom = (unit: number): Comment => ({
  ...{ id: `c${unit}`, question: 'why', unit, language: 'en', personId: null },
  body: `written in team${unit}`,
})

/** Everything that a report can answer, of one unit; comments of one person of each unit. */
const ANSWERS: Readonly<Record<string, (report: OpenedReport) => unknown>> = {
  report: reportOf,
  questions: questionsReport,
  heatmap: heatmapOf,
  drivers: driversReport,
  trend: trendOf,
  plan: planInWords,
  export: reportRows,
  comments: report =>
    commentsReport(
      report,
      report.wave.survey.units.map((_, unit) => commentFrom(unit)),
      { limit: 200 },
    ),
}

/** Everything told of all units, as text. */
const allOf = (wave: Wave, earlier: readonly Wave[] = []) =>
  Object.values(ANSWERS).map(answer =>
    wave.survey.units.map((_, place) => answer(opened(wave, place, earlier))),
  )

/** Every `n` in an answer with what stands beside it. */
function sizesIn(answer: unknown): number[] {
  if (Array.isArray(answer)) return answer.flatMap(sizesIn)
  if (answer === null || typeof answer !== 'object') return []
  return Object.entries(answer).flatMap(([name, value]) =>
    ['n', 'submitted'].includes(name) && typeof value === 'number' ? [value] : sizesIn(value),
  )
}

const organisations = fc.record({
  seed: fc.nat(),
  people: fc.integer({ min: 1, max: 80 }),
  nodes: fc.integer({ min: 1, max: 12 }),
})
const populationOf = ({ seed, people, nodes }: { seed: number; people: number; nodes: number }) =>
  randomPopulation({ people, nodes, levels: [3] }, seed)

/** The same people with answers changed inside the finest shown parts: two of each part changed places. */
function swappedWithin(population: Population, wave: Wave, seed: number): (person: number) => Bytes {
  const answer = byChance(seed)
  const cellOf = (person: number) =>
    `${wave.survey.plan.instead[population.nodeOf[person] as number]} ${population.attributes.map(({ levelOf }) => levelOf[person])}`
  const people = [...Array(population.nodeOf.length).keys()]
  const partner = new Map<number, number>()
  for (const own of Map.groupBy(people, cellOf).values())
    for (const [at, person] of own.entries()) partner.set(person, own[own.length - 1 - at] ?? person)
  return person => answer(partner.get(person) ?? person)
}

describe('no part of a report', () => {
  it.each(Object.keys(ANSWERS))('%s: tells a number of a group that is not released', name => {
    fc.assert(
      fc.property(organisations, organisation => {
        const { survey, columns } = closedSurvey(populationOf(organisation), byChance(organisation.seed))
        const wave = waveFor(survey, columns, PEOPLE_TEAM)
        const sizes = new Set(survey.plan.released.map(({ n }) => n))
        const own = new Set(
          survey.plan.released.flatMap(({ unit, attribute }) => (attribute === null ? [unit] : [])),
        )
        for (const place of survey.units.keys()) {
          const report = opened(wave, place)
          const answer = ANSWERS[name]?.(report)
          for (const n of sizesIn(answer)) expect(sizes).toContain(n)
          // A unit that is not released answers exactly as the broader one does, but for saying so.
          const broader = survey.plan.instead[place] ?? -1
          if (own.has(place) || broader < 0 || name === 'comments' || name === 'export') continue
          const [one, other] = [answer, ANSWERS[name]?.(opened(wave, broader))]
          expect({ ...Object(one), heading: null }).toEqual({ ...Object(other), heading: null })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('changes when people who are only ever shown together change places', () => {
    fc.assert(
      fc.property(organisations, organisation => {
        const population = populationOf(organisation)
        const { survey, columns } = closedSurvey(population, byChance(organisation.seed))
        const wave = waveFor(survey, columns, PEOPLE_TEAM)
        const other = closedSurvey(population, swappedWithin(population, wave, organisation.seed))
        const swapped = waveFor(other.survey, other.columns, PEOPLE_TEAM)
        expect(allOf(swapped)).toEqual(allOf(wave))
      }),
      { numRuns: 40 },
    )
  })

  it('says anything of a survey that fewer than six answered', () => {
    for (const people of [0, 1, 5]) {
      const { survey, columns } = closedSurvey(peopleIn([-1, 0], [0, people]), byChance(1))
      const wave = waveFor(survey, columns, PEOPLE_TEAM)
      expect(sizesIn(allOf(wave))).toEqual([])
      expect(reportRows(opened(wave, 1))[1]).toEqual([])
    }
  })

  it('tells a reader of a unit that is neither theirs nor the whole', () => {
    fc.assert(
      fc.property(organisations, fc.nat(11), (organisation, led) => {
        const { survey, columns } = closedSurvey(populationOf(organisation), byChance(organisation.seed))
        const isBelow = (place: number): boolean =>
          place === led || (place > 0 && isBelow(survey.units[place]?.parent ?? -1))
        const may = new Set<number | undefined>([0, survey.plan.instead[led]])
        for (const [reader, leads] of [
          [leaderOf(`team${led}`), true],
          [SOMEBODY, false],
        ] as const) {
          const wave = waveFor(survey, columns, reader)
          for (const place of survey.units.keys()) {
            const { group } = opened(wave, place).passed
            if (group === null) continue
            expect(leads ? may.has(group.unit) || isBelow(group.unit) : group.unit === 0).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a team of four', () => {
  // Field: 9 directly, North 8, South 4. What is left of Field beside North would be 13: North may show, South never.
  const field = peopleIn([-1, 0, 1, 1], [20, 9, 8, 4])
  const { survey, columns } = closedSurvey(field, byChance(4))
  const wave = waveFor(survey, columns, PEOPLE_TEAM)

  test.each(Object.keys(ANSWERS))('never shows: %s', name => {
    const told = JSON.stringify(ANSWERS[name]?.(opened(wave, 3)))
    expect(told).not.toMatch(/"n":4[,}]|"submitted":4[,}]/)
    expect(told).not.toMatch(/Team 3","[^"]*","[^"]*","4"/)
  })

  it('would be found by this search under a plan that releases every team', () => {
    const released = [33 + 8, 21, 8, 4].map((n, unit) => ({ unit, attribute: null, level: null, n }))
    const naive = { ...survey, plan: { ...survey.plan, released, instead: [0, 1, 2, 3] } }
    const told = reportOf(opened(waveFor(naive, columns, PEOPLE_TEAM), 3))
    expect(sizesIn(told)).toContain(4)
  })

  it('is told which broader team is shown instead, and why', () => {
    expect(reportOf(opened(wave, 3)).heading).toMatchObject({
      unit: { key: 'team1', n: 21 },
      asked: { key: 'team3', why: 'too_few', message: expect.stringContaining('You see Team 1 instead.') },
    })
    expect(reportOf(opened(wave, 1)).hidden).toEqual([{ key: 'team3', name: 'Team 3' }])
  })

  it('hides its neighbour too when the two alone would be left of what is shown', () => {
    const alone = closedSurvey(peopleIn([-1, 0, 1, 1], [20, 1, 8, 4]), byChance(4))
    const gated = waveFor(alone.survey, alone.columns, PEOPLE_TEAM)
    expect(gated.gate.units().map(({ unit }) => unit)).toEqual([0, 1])
    expect(reportOf(opened(gated, 2)).heading.unit).toMatchObject({ key: 'team1', n: 13 })
  })

  it('lets its own leader read the broader total, and nothing beside it', () => {
    const led = waveFor(survey, columns, leaderOf('team3'))
    expect(led.gate.units().map(({ unit }) => unit)).toEqual([0, 1])
    expect(heatmapOf(opened(led, 3)).rows).toHaveLength(1)
    expect(opened(led, 2).passed).toMatchObject({ why: 'not_yours', group: { unit: 0 } })
  })
})
