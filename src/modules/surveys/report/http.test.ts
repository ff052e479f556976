import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { reportRoutes } from '../contract/report.ts'
import { act, drafted, handInBy, largeHarbour, launched, mailedLinks } from '../harbour-surveys.factory.ts'
import { ASKED } from './report.factory.ts'

const PATHS: Readonly<Record<keyof typeof reportRoutes, (id: string) => string>> = {
  readReport: id => `/api/surveys/${id}/report`,
  readReportQuestions: id => `/api/surveys/${id}/report/questions`,
  readHeatmap: id => `/api/surveys/${id}/report/heatmap`,
  readDrivers: id => `/api/surveys/${id}/report/drivers`,
  readReportComments: id => `/api/surveys/${id}/report/comments`,
  readTrend: id => `/api/surveys/${id}/report/trend`,
  readPlan: id => `/api/surveys/${id}/report/plan`,
  exportReport: id => `/api/surveys/${id}/export.csv`,
  exportWorkbook: id => `/api/surveys/${id}/export.xlsx`,
  exportPdf: id => `/api/surveys/${id}/export.pdf`,
  exportSlides: id => `/api/surveys/${id}/export.pptx`,
}
const ENDPOINTS = Object.entries(PATHS)

/** Answered by the twelve with e-mail: 7 of the Pilots, 4 of People, and Ada. All agree but the last two. */
async function closed(org: Organisation, over: object = {}): Promise<string> {
  const id = await launched(org, { definition: ASKED, breakdowns: ['Site'], ...over })
  const links = [...(await mailedLinks(org, 'Clarity in spring')).values()].slice(-12)
  for (const [place, link] of links.entries()) {
    const answers = { e1: place < 10 ? 5 : 1, e2: 4, d1: 3, friend: 10 }
    await handInBy(org, link, answers, { comments: { why: `Too many meetings ${place}` } })
  }
  await act(org, id, 'closing')
  return id
}

async function shared(org: Organisation): Promise<string> {
  const id = await closed(org)
  await act(org, id, 'sharing', { ownerId: org.id.Grace })
  return id
}

async function statusOf(org: Organisation, url: string, as?: Name): Promise<number> {
  return (await org.http.get(url, as === undefined ? {} : { as })).status
}

describe('every part of a report', () => {
  it.each(ENDPOINTS)('%s: who may read it, and when', async (_, url) => {
    const [org, others] = [await largeHarbour(), await largeHarbour()]
    const [draft, open, id] = [await drafted(org), await launched(org), await closed(org)]
    const after = await shared(org)
    const table: (readonly [string, Name | undefined, string, number])[] = [
      ['a draft', 'Margaret', draft, 409],
      ['a draft, hidden', 'Linus', draft, 404],
      ['before the close', 'Margaret', open, 409],
      ['before the close', 'Linus', open, 409],
      ['closed, the people team', 'Margaret', id, 200],
      ['closed, the head', 'Ada', id, 403],
      ['closed, a leader', 'Grace', id, 403],
      ['closed, somebody invited', 'Linus', id, 403],
      ['shared, the people team', 'Margaret', after, 200],
      ['shared, the head', 'Ada', after, 200],
      ['shared, a leader', 'Grace', after, 200],
      ['shared, somebody invited', 'Linus', after, 200],
      ['shared, an administrator', 'Alan', after, 200],
      ['signed out', undefined, after, 401],
      ['none', 'Margaret', newId(), 404],
    ]
    for (const [what, as, survey, status] of table)
      expect([what, as, await statusOf(org, url(survey), as)]).toEqual([what, as, status])
    expect(await statusOf(others, url(after), 'Margaret')).toBe(404)
    for (const [query, status] of [
      [`?unit=${org.team.Pilots}`, 200],
      ['?unit=all', 200],
      [`?unit=${newId()}`, 404],
      ['?unit=Pilots', 400],
      ['?threshold=1', 400],
    ] as const)
      expect([query, await statusOf(org, url(after) + query, 'Margaret')]).toEqual([query, status])
  })

  it('of a survey that was called off is nothing', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await act(org, id, 'cancellation', { why: 'Storm.' })
    const { status, body } = await org.http.get(PATHS.readReport(id), { as: 'Margaret' })
    expect([status, body.error.items[0].fix]).toEqual([409, 'It was called off; nothing was kept.'])
  })
})

describe('a shared report', () => {
  test('shows everybody the whole, and says why not their team', async () => {
    const org = await largeHarbour()
    const id = await shared(org)
    const { body } = await org.http.get(`${PATHS.readReport(id)}?unit=${org.team.Pilots}`, { as: 'Linus' })
    expect(body.heading).toMatchObject({
      unit: { key: 'all', name: 'Harbour Works', n: 12, invited: 14 },
      asked: { key: org.team.Pilots, why: 'not_yours' },
    })
    expect(body.participation).toEqual({ submitted: 12, invited: 14, percent: 86, isLow: false })
    // 10 and 12 of 12: a band, since fewer than 20 answered.
    expect(body.factors[0]).toMatchObject({
      code: 'engagement',
      score: { shown: { kind: 'band', from: 90, to: 100 } },
      change: null,
    })
    expect(body.hidden).toEqual([])
  })

  test('shows a leader of a hidden team the broader one with the reason', async () => {
    const org = await largeHarbour()
    const id = await shared(org)
    const { heading, hidden } = (await org.http.get(PATHS.readReport(id), { as: 'Grace' })).body
    expect(heading).toMatchObject({ unit: { key: 'all' }, asked: { key: org.team.Pilots, why: 'too_few' } })
    expect(hidden).toEqual([])
    const whole = (await org.http.get(PATHS.readReport(id), { as: 'Ada' })).body
    expect(whole.hidden.map(({ name }: { name: string }) => name)).toEqual(['People', 'Pilots'])
  })

  test('keeps comments to those who may see inside, by random order, with the words found', async () => {
    const org = await largeHarbour()
    const id = await shared(org)
    const read = async (as: Name, query = '') =>
      (await org.http.get(PATHS.readReportComments(id) + query, { as })).body
    expect((await read('Linus')).entries).toEqual([])
    expect((await read('Grace')).entries).toEqual([])
    expect((await read('Grace')).heading.asked.message).toContain('Fewer than 10 people answered here')
    const all = await read('Ada')
    expect(all.entries).toHaveLength(12)
    expect(all.themes).toEqual([{ code: 'meetings', title: 'Meetings', comments: 12, words: ['meetings'] }])
    expect(all.languages).toEqual([{ language: 'en', comments: 12, analysed: true }])
    const first = await read('Ada', '?limit=7')
    const second = await read('Ada', `?limit=7&cursor=${first.nextCursor}`)
    expect([...first.entries, ...second.entries]).toEqual(all.entries)
    expect(second.nextCursor).toBeNull()
  })

  test('is a table with its methods, which no spreadsheet takes for a formula', async () => {
    const org = await largeHarbour()
    const id = await closed(org, {
      definition: { ...ASKED, factors: [{ ...ASKED.factors[0], title: { en: '=HYPERLINK("x")' } }] },
    })
    const { body, headers } = await org.http.get(PATHS.exportReport(id), { as: 'Margaret' })
    expect(headers['content-disposition']).toContain('fairlead-survey-')
    expect(body).toContain('"\'=HYPERLINK(""x"")"')
    expect(body).toContain('Harbour Works,,,12,question,e1,I know e1.,80 to 90,')
    expect(body).toMatch(/fingerprint of this plan is [0-9a-f]{64}/)
    expect(body).not.toMatch(/^[=+@-]/m)
  })
})

test('the second wave of a series is compared with the first that the reader may see', async () => {
  const org = await largeHarbour()
  const first = await closed(org)
  const made = await org.http.post(
    '/api/surveys',
    { title: 'Clarity in spring', fromId: first },
    { as: 'Margaret' },
  )
  const { id } = made.body
  await org.http.patch(`/api/surveys/${id}`, { rev: 1, closesOn: '2026-03-16' }, { as: 'Margaret' })
  await act(org, id, 'launch')
  for (const link of [...(await mailedLinks(org, 'Clarity in spring')).values()].slice(-12))
    await handInBy(org, link, { e1: 1, e2: 1, d1: 3 })
  await act(org, id, 'closing')
  await act(org, id, 'sharing', { ownerId: org.id.Grace })
  const trend = async (as: Name) => (await org.http.get(`${PATHS.readTrend(id)}?unit=all`, { as })).body
  expect((await trend('Margaret')).waves.map((wave: { n: number }) => wave.n)).toEqual([12, 12])
  // The first one was never shared.
  expect((await trend('Ada')).waves).toHaveLength(1)
  const report = await org.http.get(PATHS.readReport(id), { as: 'Margaret' })
  expect(report.body.before).toMatchObject({ id: first })
})
