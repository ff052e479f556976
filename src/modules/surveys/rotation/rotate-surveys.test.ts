import { describe, expect, it, test } from 'vitest'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { SurveyRow } from '../contract.ts'
import { asking, scaled } from '../definition/clarity.factory.ts'
import { questionsOf } from '../definition/definition.ts'
import {
  act,
  drafted,
  handInBy,
  largeHarbour,
  mailedLinks,
  pageOf,
  turnAt,
} from '../harbour-surveys.factory.ts'
import { rotateSurveys } from './rotate-surveys.ts'

const BANK = asking(...['one', 'two', 'three', 'four', 'five'].map(code => scaled(code)))
const SETTINGS = { each: 2, everyWeeks: 4, openDays: 10, nextOn: '2026-03-09' }
const url = (id: string) => `/api/surveys/${id}/rotation`

/** Margaret's draft of five questions that asks two of them every four weeks from 9 March on. */
async function rotating(over: object = {}): Promise<{ org: Organisation; bank: string }> {
  const org = await largeHarbour()
  const bank = await drafted(org, { title: 'Pulse', definition: BANK, kind: 'pulse', closesOn: null })
  const set = await org.http.put(url(bank), { rev: 2, ...SETTINGS, ...over }, { as: 'Margaret' })
  if (set.status !== 200) throw new Error(JSON.stringify(set.body))
  return { org, bank }
}
async function rotateAt(org: Organisation, day: string): Promise<void> {
  org.at(`${day}T09:00:00Z`)
  await org.system(rotateSurveys)
}
const wavesOf = async (org: Organisation, bank: string): Promise<SurveyRow[]> =>
  (await org.http.get('/api/surveys?limit=50', { as: 'Margaret' })).body.entries.filter(
    ({ id }: SurveyRow) => id !== bank,
  )
const askedIn = async (org: Organisation, id: string) => {
  const { definition } = await pageOf(org, id)
  return definition === null ? [] : questionsOf(definition).map(({ code }) => code)
}

describe('a pulse that rotates', () => {
  it('launches a wave on its day, once, and the next one in the same rhythm', async () => {
    const { org, bank } = await rotating()
    await rotateAt(org, '2026-03-08')
    expect(await wavesOf(org, bank)).toEqual([])
    for (let run = 0; run < 2; run++) await rotateAt(org, '2026-03-09')
    const [first, ...more] = await wavesOf(org, bank)
    expect(more).toEqual([])
    expect(first).toMatchObject({ title: 'Pulse', state: 'open', wave: 1, seriesId: bank, invited: 14 })
    expect(first).toMatchObject({ opensOn: '2026-03-09', closesOn: '2026-03-19' })
    expect(await askedIn(org, first?.id ?? '')).toEqual(['one', 'two'])
    const link = (await mailedLinks(org, 'Pulse')).get('linus@harbour.example') ?? ''
    expect((await handInBy(org, link, { one: 4, two: 2 })).status).toBe(200)
    await turnAt(org, '2026-03-20T09:00:00Z')
    await rotateAt(org, '2026-04-06')
    const [second] = await wavesOf(org, bank)
    expect(second).toMatchObject({ state: 'open', wave: 2, seriesId: bank })
    expect(await askedIn(org, second?.id ?? '')).toEqual(['three', 'four'])
    await rotateAt(org, '2026-05-04')
    const [third] = await wavesOf(org, bank)
    expect(await askedIn(org, third?.id ?? '')).toEqual(['one', 'five'])
  })

  it('shows what the next waves ask and when; the bank stays a draft and can be changed', async () => {
    const { org, bank } = await rotating()
    const { body } = await org.http.get(url(bank), { as: 'Margaret' })
    expect(body).toMatchObject({ questions: 5, settings: { ...SETTINGS, problem: null, stoppedOn: null } })
    expect(body.waves.slice(0, 3)).toEqual([
      { on: '2026-03-09', questions: ['one', 'two'] },
      { on: '2026-04-06', questions: ['three', 'four'] },
      { on: '2026-05-04', questions: ['five', 'one'] },
    ])
    const page = await pageOf(org, bank)
    expect(page).toMatchObject({ state: 'draft', wave: 0 })
    const longer = asking(...['one', 'two', 'three', 'four', 'five', 'six'].map(code => scaled(code)))
    const edit = { rev: page.rev, definition: longer }
    expect((await org.http.patch(`/api/surveys/${bank}`, edit, { as: 'Margaret' })).status).toBe(200)
  })

  it('makes no more waves once it is stopped, and goes on when it is set again', async () => {
    const { org, bank } = await rotating()
    expect((await act(org, bank, 'rotation/stop')).body).toMatchObject({ waves: [] })
    await rotateAt(org, '2026-03-09')
    expect(await wavesOf(org, bank)).toEqual([])
    expect((await act(org, bank, 'rotation/stop')).status).toBe(422)
    const { rev } = await pageOf(org, bank)
    const again = { rev, ...SETTINGS, nextOn: '2026-03-10' }
    expect((await org.http.put(url(bank), again, { as: 'Margaret' })).status).toBe(200)
    await rotateAt(org, '2026-03-10')
    expect(await wavesOf(org, bank)).toHaveLength(1)
  })

  it('says why a wave that is due is not launched, and tries again the next day', async () => {
    const { org, bank } = await rotating()
    const { rev } = await pageOf(org, bank)
    const few = { rev, audience: { teamIds: [org.team.People] } }
    await org.http.patch(`/api/surveys/${bank}`, few, { as: 'Margaret' })
    await rotateAt(org, '2026-03-09')
    expect(await wavesOf(org, bank)).toEqual([])
    const { settings } = (await org.http.get(url(bank), { as: 'Margaret' })).body
    expect(settings).toMatchObject({ nextOn: '2026-03-09' })
    expect(settings.problem).toContain('too few for an anonymous survey')
    await org.http.patch(`/api/surveys/${bank}`, { rev: rev + 1, audience: {} }, { as: 'Margaret' })
    await rotateAt(org, '2026-03-10')
    expect(await wavesOf(org, bank)).toHaveLength(1)
    expect((await org.http.get(url(bank), { as: 'Margaret' })).body.settings).toMatchObject({
      ...{ problem: null, nextOn: '2026-04-06' },
    })
  })

  it('is not launched as a whole while it rotates, and ends with its draft', async () => {
    const { org, bank } = await rotating()
    const refused = await act(org, bank, 'launch')
    expect([refused.status, refused.body.error.items[0].code]).toEqual([422, 'rotates'])
    await act(org, bank, 'cancellation', { why: 'We asked enough.' })
    await rotateAt(org, '2026-03-09')
    expect(await wavesOf(org, bank)).toEqual([])
  })
})

test.each<[string, object, string]>([
  ['all of its questions in each wave', { each: 5 }, 'nothing_rotates'],
  ['waves that overlap', { everyWeeks: 1, openDays: 7 }, 'waves_overlap'],
  ['a day that is over', { nextOn: '2026-03-01' }, 'in_the_past'],
])('a rotation with %s is refused', async (_, over, code) => {
  const org = await largeHarbour()
  const id = await drafted(org, { definition: BANK })
  const { status, body } = await org.http.put(url(id), { rev: 2, ...SETTINGS, ...over }, { as: 'Margaret' })
  expect([status, body.error.items[0].code]).toEqual([422, code])
})

test.each([{ each: 0 }, { everyWeeks: 53 }, { openDays: 2 }, { nextOn: 'monday' }, { stoppedOn: null }])(
  'a rotation with %o is malformed',
  async over => {
    const org = await largeHarbour()
    const id = await drafted(org, { definition: BANK })
    const sent = await org.http.put(url(id), { rev: 2, ...SETTINGS, ...over }, { as: 'Margaret' })
    expect(sent.status).toBe(400)
  },
)

test('a rotation is of the people team, of one organisation, and of a draft', async () => {
  const { org, bank } = await rotating()
  const other = await largeHarbour()
  const body = { rev: 3, ...SETTINGS }
  for (const as of ['Linus', 'Ada', 'Alan'] satisfies Name[]) {
    expect((await org.http.get(url(bank), { as })).status).toBe(404)
    expect((await org.http.put(url(bank), body, { as })).status).toBe(404)
    expect((await org.http.post(`/api/surveys/${bank}/rotation/stop`, { rev: 3 }, { as })).status).toBe(404)
  }
  for (const asked of [org.http.get(url(bank)), org.http.put(url(bank), body)])
    expect((await asked).status).toBe(401)
  expect((await other.http.put(url(bank), body, { as: 'Margaret' })).status).toBe(404)
  expect((await org.http.put(url(bank), { ...body, rev: 2 }, { as: 'Margaret' })).status).toBe(409)
  await act(org, bank, 'cancellation', { why: 'Enough.' })
  expect((await org.http.get(url(bank), { as: 'Margaret' })).status).toBe(409)
})
