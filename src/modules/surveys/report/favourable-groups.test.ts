import { describe, expect, it, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks } from '../harbour-surveys.factory.ts'
import { favourableGroups, type WantedGroup } from '../public.ts'
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

const LEADS = new Map<string, readonly string[]>()

async function told(
  org: Awaited<ReturnType<typeof closed>>['org'],
  code: string,
  wanted: readonly WantedGroup[],
  on?: string,
) {
  LEADS.set(org.id.Ada, [org.team['Harbour Works']]).set(org.id.Grace, [org.team.Pilots])
  const found = await org.system(work =>
    favourableGroups(work, {
      ...{ on: on ?? work.today, codes: [code], wanted },
      teamsLedBy: id => LEADS.get(id) ?? [],
    }),
  )
  return found.map(({ wanted: { readerId }, favourable, n, change }) => ({ readerId, favourable, n, change }))
}

describe('what somebody may already read about a team', () => {
  const favourable = { kind: 'band', from: 90, to: 100 }

  test('is nothing before results are shared, then what a report shows of it to them, of a factor or one question', async () => {
    const { org, id } = await closed()
    const whole = org.team['Harbour Works']
    const wanted = [
      { readerId: org.id.Ada, teamId: whole },
      { readerId: org.id.Grace, teamId: org.team.Pilots },
      { readerId: org.id.Linus, teamId: org.team.Pilots },
      { readerId: org.id.Linus, teamId: whole },
    ]
    expect(await told(org, 'engagement', wanted)).toEqual([])
    await act(org, id, 'sharing', { ownerId: org.id.Grace })
    // Pilots are not released: five others would be left beside them.
    const both = [
      { readerId: org.id.Ada, favourable, n: 12, change: null },
      { readerId: org.id.Linus, favourable, n: 12, change: null },
    ]
    expect(await told(org, 'engagement', wanted)).toEqual(both)
    expect(await told(org, 'e1', wanted)).toEqual(both)
    for (const code of ['direction', 'd1', 's2', 'mood']) expect(await told(org, code, wanted)).toEqual([])
  })

  test('is, on a date, what was shared by then, and nothing once it is more than a year old', async () => {
    const { org, id } = await closed()
    await act(org, id, 'sharing', { ownerId: org.id.Grace })
    const wanted = [{ readerId: org.id.Ada, teamId: org.team['Harbour Works'] }]
    const days = ['2026-03-01', '2026-03-02', '2027-03-01', '2027-05-01']
    const counts = await Promise.all(days.map(async on => (await told(org, 'e1', wanted, on)).length))
    expect(counts).toEqual([0, 1, 1, 0])
  })

  test('of all who were asked is told where nobody else was asked than these teams, after a day, and not as if it were about something else', async () => {
    const { org, id } = await closed()
    await act(org, id, 'sharing', { ownerId: org.id.Grace })
    const asked = (onlyTeamIds: readonly string[], since = '2026-02-01') =>
      told(org, 'e1', [{ readerId: org.id.Linus, onlyTeamIds, since }])
    const { Pilots, People, 'Harbour Works': whole } = org.team
    expect(await asked([whole])).toMatchObject([{ favourable, n: 12 }])
    expect(await asked([Pilots])).toEqual([])
    expect(await asked([Pilots, People])).toEqual([]) // Ada is in neither
    expect(await asked([])).toEqual([])
    expect(await asked([whole], '2026-03-02')).toEqual([])
    const ofWhole = (onlyTeamIds: readonly string[]) =>
      told(org, 'e1', [
        { readerId: org.id.Ada, teamId: whole, except: [{ onlyTeamIds, since: '2026-02-01' }] },
      ])
    expect(await ofWhole([whole])).toEqual([])
    expect(await ofWhole([Pilots])).toHaveLength(1)
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
