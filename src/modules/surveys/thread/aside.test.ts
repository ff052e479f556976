import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { hasThreads } from '#platform/threads/thread.ts'
import { gatherReport } from '../export/gather-report.ts'
import { randomPopulation } from '../release/population.factory.ts'
import { planRelease } from '../release/release-plan.ts'
import { reportRows } from '../report/export-report.ts'
import { questionsReport } from '../report/list-questions.ts'
import { driversReport } from '../report/read-drivers.ts'
import { heatmapOf } from '../report/read-heatmap.ts'
import { reportOf } from '../report/read-report.ts'
import { trendOf } from '../report/read-trend.ts'
import {
  byChance,
  closedSurvey,
  leaderOf,
  opened,
  PEOPLE_TEAM,
  peopleIn,
  randomWave,
} from '../report/report.factory.ts'
import { type Wave, waveFor } from '../report/wave.ts'
import { planAside } from './plan-aside.ts'
import { goesToThread, surveyThread } from './survey-thread.ts'
import { tellAside } from './tell-aside.ts'

afterAll(() => surveyThread.end())

/** A wave under a name of its own, since the thread knows waves by their names. */
function named(wave: Wave, id: string): Wave {
  return { ...wave, survey: { ...wave.survey, id } }
}

const NOW = new Date('2026-03-20T09:00:00Z')

/** Every part of a report, with everybody in the thread or nobody. */
async function everyPart(report: ReturnType<typeof opened>, many: number) {
  return [
    await tellAside('report', report, reportOf, [], many),
    await tellAside('questions', report, questionsReport, [], many),
    await tellAside('heatmap', report, heatmapOf, [], many),
    await tellAside('drivers', report, driversReport, ['support'], many),
    await tellAside('drivers', report, driversReport, [undefined], many),
    await tellAside('trend', report, trendOf, [], many),
    await tellAside('table', report, reportRows, [], many),
    await tellAside('gathered', report, gatherReport, ['2026-03-20', NOW], many),
  ]
}

const NOBODY = Number.POSITIVE_INFINITY

describe('what is computed in the thread', () => {
  it.each([
    ['the people team', PEOPLE_TEAM],
    ['who leads a unit', leaderOf('team1', 'team4')],
    ['everybody else', leaderOf()],
  ])('tells %s the same in every part of every report', async (who, reader) => {
    for (const seed of [1, 2, 3]) {
      const wave = named(randomWave(seed, 320, 9, reader), `${who} ${seed}`)
      const before = named(randomWave(seed + 50, 320, 9, reader), `${who} before ${seed}`)
      for (const place of [0, 1, 4]) {
        const report = opened(wave, place, [before], reader)
        const aside = await everyPart(report, 0)
        expect(aside).toEqual(await everyPart(report, NOBODY))
        expect(aside).toHaveLength(8)
      }
    }
  })

  it('is not taken from another reader, though the answers were lent once', async () => {
    const [all, some] = [PEOPLE_TEAM, leaderOf('team2')].map(reader =>
      opened(named(randomWave(8, 320, 9, reader), 'lent once'), 0, [], reader),
    ) as [ReturnType<typeof opened>, ReturnType<typeof opened>]
    const shown = await tellAside('heatmap', all, heatmapOf, [], 0)
    const told = await tellAside('heatmap', some, heatmapOf, [], 0)
    expect(shown.rows.length).toBeGreaterThan(told.rows.length)
    expect(told).toEqual(heatmapOf(some))
  })

  it('is told also when more reports are asked at once than it holds', async () => {
    const reports = Array.from({ length: 30 }, (_, at) =>
      opened(named(randomWave(at, 80, 4), `one of many ${at}`), 0),
    )
    const told = await Promise.all(reports.map(each => tellAside('report', each, reportOf, [], 0)))
    expect(told).toEqual(reports.map(reportOf))
  })

  it('is what looks at many people: a unit and the broader one beside it, in each wave', async () => {
    const parents = [-1, 0, 0]
    const { survey, columns } = closedSurvey(peopleIn(parents, [0, 100, 220]), byChance(3), { id: 'sizes' })
    const wave = waveFor(survey, columns, PEOPLE_TEAM)
    const isAside = async (place: number, earlier: readonly Wave[], many: number) => {
      const told = await tellAside('heatmap', opened(wave, place, earlier), () => 'in place', [], many)
      return told !== 'in place'
    }
    expect(await isAside(0, [], 320)).toBe(true)
    expect(await isAside(0, [], 321)).toBe(false)
    expect(await isAside(1, [], 320)).toBe(true)
    expect(await isAside(1, [], 321)).toBe(false)
    expect(await isAside(1, [wave], 640)).toBe(true)
  })

  it('is told after the thread ended', async () => {
    const report = opened(named(randomWave(4, 80, 4), 'ended'), 0)
    const first = await tellAside('report', report, reportOf, [], 0)
    await surveyThread.end()
    expect(await tellAside('report', report, reportOf, [], 0)).toEqual(first)
  })

  it('is the same release plan, weights and audit included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), async (seed, weighs) => {
        const given = randomPopulation({ people: 70, nodes: 8, levels: [2, 3], filters: 1 }, seed)
        const weights = weighs ? Float64Array.from(given.nodeOf, (_, person) => 1 + (person % 4) / 8) : null
        const aside = await planAside({ ...given, weights }, 6, 20_000, 0)
        expect(aside).toEqual(planRelease({ ...given, weights }, 6, 20_000))
        expect(aside).toEqual(await planAside({ ...given, weights }, 6, 20_000, NOBODY))
      }),
      { numRuns: 25 },
    )
  })

  it('says why a population is none', async () => {
    const none = { parents: [0], nodeOf: [], attributes: [], filters: [] }
    await expect(planAside(none, 6, 0, 0)).rejects.toThrow(RangeError)
  })

  it('is what many people answered, and nothing where this Node.js has no threads', () => {
    expect([goesToThread(4999), goesToThread(5000), goesToThread(0, 0)]).toEqual([
      false,
      hasThreads,
      hasThreads,
    ])
  })
})
