import { describe, expect, it, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks } from '../harbour-surveys.factory.ts'
import { groupFavourable } from '../public.ts'
import { exportReport } from './export-report.ts'
import { listReportComments } from './list-comments.ts'
import { listReportQuestions } from './list-questions.ts'
import { readDrivers } from './read-drivers.ts'
import { readHeatmap } from './read-heatmap.ts'
import { readPlan } from './read-plan.ts'
import { readReport } from './read-report.ts'
import { readTrend } from './read-trend.ts'
import { ASKED } from './report.factory.ts'

/** Closed, with all but `silent` of People and Ada: Pilots may show only when nobody else is left beside them. */
async function closed(audience: object = {}) {
  const org = await largeHarbour()
  const id = await launched(org, { definition: ASKED, ...audience })
  for (const link of (await mailedLinks(org, 'Clarity in spring')).values())
    await handInBy(org, link, { e1: 5, e2: 5 })
  await act(org, id, 'closing')
  return { org, id }
}

describe('what somebody may already read about a team', () => {
  test('is nothing before results are shared, then what a report shows of it to them', async () => {
    const { org, id } = await closed()
    const whole = org.team['Harbour Works']
    const ask = (factor: string) =>
      org.system(work =>
        groupFavourable(work, factor, [
          { readerId: org.id.Ada, teamId: whole },
          { readerId: org.id.Grace, teamId: org.team.Pilots },
          { readerId: org.id.Linus, teamId: org.team.Pilots },
          { readerId: org.id.Linus, teamId: whole },
        ]),
      )
    expect(await ask('engagement')).toEqual([null, null, null, null])
    await act(org, id, 'sharing', { ownerId: org.id.Grace })
    const favourable = { kind: 'band', from: 90, to: 100 }
    // Pilots are not released: five others would be left beside them.
    expect(await ask('engagement')).toMatchObject([
      { surveyId: id, favourable, n: 12, change: null },
      ...[null, null],
      { favourable, n: 12 },
    ])
    expect(await ask('direction')).toEqual([null, null, null, null])
    expect(await ask('mood')).toEqual([null, null, null, null])
  })
})

/** What an endpoint may send beside its session. */
const MOST = 7
const PARTS: Readonly<Record<string, (work: Work, id: string) => Promise<unknown>>> = {
  report: (work, id) => readReport(work, id),
  questions: (work, id) => listReportQuestions(work, id),
  heatmap: (work, id) => readHeatmap(work, id),
  drivers: (work, id) => readDrivers(work, id),
  comments: (work, id) => listReportComments(work, id, undefined, { limit: 50 }),
  trend: (work, id) => readTrend(work, id),
  plan: (work, id) => readPlan(work, id),
  export: (work, id) => exportReport(work, id),
}

it.each(Object.entries(PARTS))(`%s: at most ${MOST} statements, the first time too`, async (_, read) => {
  const { org, id } = await closed()
  const count = await org.as('Margaret', work => countStatements(work, counting => read(counting, id)))
  expect(count).toBeLessThanOrEqual(MOST)
  expect(count).toBeGreaterThan(2)
})
