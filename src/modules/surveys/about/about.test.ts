import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Name } from '#test/story.ts'
import { ballotOf, largeHarbour, mailedLinks, rowsOf, turnAt } from '../harbour-surveys.factory.ts'
import { readAboutReport } from '../public.ts'
import {
  answered,
  at,
  chosen,
  EIGHT,
  type Harbour,
  open,
  proposed,
  ratersOf,
  sent,
  TITLE,
} from './about-harbour.factory.ts'

const reportOf = (org: Harbour, id: string, as: Name) => org.http.get(at(id, '/report'), { as })

test('one asks for views on oneself once at a time, with a questionnaire that exists', async () => {
  const org = await largeHarbour()
  await chosen(org)
  const again = (instrument: string, as: Name) => org.http.post('/api/surveys/about', { instrument }, { as })
  expect((await again('own-styles', 'Grace')).status).toBe(409)
  expect((await again('none', 'Linus')).status).toBe(404)
  expect((await again('Not a code', 'Linus')).status).toBe(400)
})

test('views on a person are chosen by them, agreed with their manager, asked, closed, and read by them', async () => {
  const org = await largeHarbour()
  const { id, closesOn, invited } = await open(org)
  expect([closesOn, invited]).toEqual(['2026-03-16', 10])
  await answered(org, { ...EIGHT, grace: 5, ada: 3 })
  expect((await reportOf(org, id, 'Grace')).status).toBe(409)
  await turnAt(org, '2026-03-17T09:00:00Z')
  const { body } = await reportOf(org, id, 'Grace')
  expect(body.pools).toEqual([{ categories: ['peers', 'reports'], n: 8 }])
  expect(body.questions[0]).toMatchObject({
    ...{ code: 'ds1', text: 'Grace Hopper explains where we are going in words I can repeat.' },
    ...{ self: 5, manager: 3, all: { n: 8, mean: 3.4, spread: null } },
  })
  expect(body.factors[0]).toMatchObject({ code: 'ds', self: 5, manager: 3, all: { n: 8, mean: 3.4 } })
  expect(body.comments).toBeNull()
  expect(await org.as('Grace', work => readAboutReport(work, id))).toEqual(body)
  expect(body.managerComments).toEqual([{ question: 'keep', body: 'Words of ada.' }])
})

describe('before the first question', () => {
  let org: Harbour
  let links: ReadonlyMap<string, string>
  beforeAll(async () => {
    org = await largeHarbour()
    await open(org)
    links = await mailedLinks(org, TITLE)
  })
  const ballot = (who: string) => ballotOf(org, links.get(`${who}@harbour.example`) ?? '')

  it.each([
    ['linus', 'reports', 'Grace Hopper explains where we are going in words I can repeat.'],
    ['crew6', 'peers', 'Grace Hopper explains where we are going in words I can repeat.'],
    ['ada', 'manager', 'Grace Hopper explains where we are going in words I can repeat.'],
    ['grace', 'self', 'I explain where we are going in words people can repeat.'],
  ])('%s is told to be asked as %s, and reads the words for that', async (who, as, text) => {
    const { about, definition, mode, groups } = await ballot(who)
    expect([about, mode, groups]).toEqual([{ name: 'Grace Hopper', as }, 'multirater', []])
    expect(definition?.sections[0]?.questions[0]?.text).toEqual({ en: text })
  })

  it('somebody who is not on the list has no link', async () => {
    expect([...links.keys()]).not.toContain('alan@harbour.example')
    expect(links.size).toBe(10)
  })
})

describe('what is kept and shown', () => {
  let org: Harbour
  let id: string
  beforeAll(async () => {
    org = await largeHarbour()
    id = (await open(org)).id
    await answered(org, EIGHT)
  })

  it('is the kind of rater, never the rater', async () => {
    const ballots = await rowsOf(org, 'surveys_ballots')
    expect(ballots).toHaveLength(8)
    for (const { personId, levels } of ballots) expect([personId, Object(levels).length]).toEqual([null, 0])
    for (const { personId } of await rowsOf(org, 'surveys_comments')) expect(personId).toBeNull()
  })

  it('is how many have answered, to the subject, and nothing else before the close', async () => {
    const { body } = await org.http.get(at(id), { as: 'Grace' })
    expect(body).toMatchObject({ state: 'open', invited: 10, answered: 8, may: ['cancel'] })
    expect(JSON.stringify(body)).not.toContain('Words of')
  })

  it('is nothing to the people team, an administrator, or in any list or report of surveys', async () => {
    await turnAt(org, '2026-03-17T09:00:00Z')
    for (const as of ['Margaret', 'Alan', 'Linus', 'Radia'] as const) {
      expect((await reportOf(org, id, as)).status, as).toBe(404)
      for (const path of [
        '',
        '/report',
        '/participation',
        '/definition.json',
        '/report/comments',
        '/answers',
      ])
        expect((await org.http.get(`/api/surveys/${id}${path}`, { as })).status, `${as} ${path}`).toBe(404)
      const lists = await org.http.get('/api/surveys?limit=50', { as })
      expect(JSON.stringify(lists.body)).not.toContain(id)
    }
    // Ada agreed to the list: she knows of it, and reads nothing.
    expect((await reportOf(org, id, 'Ada')).status).toBe(403)
    expect(await rowsOf(org, 'surveys_plans')).toEqual([])
  })

  it('is shown to whom the subject says, and no longer once they are left out', async () => {
    const { rev } = (await org.http.get(at(id), { as: 'Grace' })).body
    const share = await sent(org, 'Grace', 'put', at(id, '/readers'), { rev, personIds: [org.id.Ada] })
    expect(share.readers).toEqual([{ id: org.id.Ada, name: 'Ada Lovelace' }])
    expect((await reportOf(org, id, 'Ada')).status).toBe(200)
    const listed = await org.http.get('/api/surveys/about', { as: 'Ada' })
    expect(listed.body.shared).toMatchObject([{ id, subject: { name: 'Grace Hopper' } }])
    await sent(org, 'Grace', 'put', at(id, '/readers'), { rev: share.rev, personIds: [] })
    expect((await reportOf(org, id, 'Ada')).status).toBe(403)
    const notHers = { rev: share.rev + 1, personIds: [org.id.Margaret] }
    expect((await org.http.put(at(id, '/readers'), notHers, { as: 'Ada' })).status).toBe(403)
  })
})

test('of four who answered nothing is told but one’s own view', async () => {
  const org = await largeHarbour()
  const { id } = await open(org, false)
  await answered(org, { linus: 4, crew0: 4, crew1: 2, crew6: 3, grace: 5 })
  await turnAt(org, '2026-03-17T09:00:00Z')
  const { body } = await reportOf(org, id, 'Grace')
  expect(body).toMatchObject({ pools: [], raters: 0, comments: null, managerComments: [] })
  expect(body.questions[0]).toMatchObject({ self: 5, manager: null, all: null, pools: [] })
})

describe('the list of raters', () => {
  it.each<[string, (org: Harbour) => object[], string]>([
    ['oneself', org => [{ personId: org.id.Grace, category: 'peers' }], 'oneself'],
    ['the manager', org => [{ personId: org.id.Ada, category: 'others' }], 'manager'],
    ['somebody unknown', () => [{ personId: newId(), category: 'peers' }], 'not_here'],
    ['a report of somebody else', org => [{ personId: org.id.Margaret, category: 'reports' }], 'no_report'],
    [
      'somebody twice',
      org => ['peers', 'others'].map(category => ({ personId: org.id.Alan, category })),
      'twice',
    ],
  ])('takes no %s', async (_, raters, code) => {
    const org = await largeHarbour()
    await expect(chosen(org, raters(org))).rejects.toThrow(code)
  })

  it('of four is not proposed, since nothing could ever be shown', async () => {
    const org = await largeHarbour()
    const { id, rev } = await chosen(org, ratersOf(org).slice(0, 4))
    const { status, body } = await org.http.post(at(id, '/proposal'), { rev }, { as: 'Grace' })
    expect([status, body.error.items[0].code]).toEqual([422, 'too_few_raters'])
  })

  it('is agreed by the manager or the people team, not by the subject, a rater or an administrator', async () => {
    const org = await largeHarbour()
    const { id, rev } = await proposed(org)
    const agree = { rev, managerAnswers: false }
    expect((await org.http.post(at(id, '/agreement'), agree, { as: 'Grace' })).status).toBe(403)
    for (const as of ['Linus', 'Alan', 'Radia'] as const)
      expect((await org.http.post(at(id, '/agreement'), agree, { as })).status, as).toBe(404)
    const byPeople = await sent(org, 'Margaret', 'post', at(id, '/agreement'), { rev, managerAnswers: true })
    // Only the manager can say that their own answers may be shown as theirs.
    expect(byPeople).toMatchObject({ state: 'open', managerAnswers: false })
  })

  it('waits in the queue of the manager, comes back with a note, and can be changed again', async () => {
    const org = await largeHarbour()
    const { id, rev } = await proposed(org)
    expect((await org.http.get('/api/surveys/about', { as: 'Ada' })).body.toAgree).toMatchObject([{ id }])
    const note = 'Add somebody from the quay.'
    expect((await org.http.post(at(id, '/return'), { rev, note }, { as: 'Ada' })).status).toBe(200)
    const { body } = await org.http.get(at(id), { as: 'Grace' })
    expect(body).toMatchObject({ state: 'choosing', note, may: ['choose', 'propose', 'cancel'] })
    expect((await org.http.get(at(id), { as: 'Ada' })).status).toBe(404)
  })

  it('is called off with what was answered, unread', async () => {
    const org = await largeHarbour()
    const { id, rev } = await open(org)
    await answered(org, { linus: 4 })
    await sent(org, 'Grace', 'post', at(id, '/cancellation'), { rev })
    expect(await rowsOf(org, 'surveys_ballots')).toEqual([])
  })
})

test('every step is refused to who is signed out, in another organisation, and with bad input', async () => {
  const org = await largeHarbour()
  const other = await largeHarbour()
  const { id, rev } = await proposed(org)
  const steps = [
    ['put', `/api/surveys/about/${id}/raters`, { rev, raters: [] }, { rev, raters: 'all' }],
    ['post', `/api/surveys/about/${id}/proposal`, { rev }, { rev: 0 }],
    ['post', `/api/surveys/about/${id}/agreement`, { rev, managerAnswers: true }, { rev }],
    ['post', `/api/surveys/about/${id}/return`, { rev, note: 'Why?' }, { rev, note: ' ' }],
    ['post', `/api/surveys/about/${id}/cancellation`, { rev }, {}],
    ['put', `/api/surveys/about/${id}/readers`, { rev, personIds: [] }, { rev, personIds: ['x'] }],
  ] as const
  for (const [method, url, body, bad] of steps) {
    expect((await org.http[method](url, body)).status, url).toBe(401)
    expect((await other.http[method](url, body, { as: 'Grace' })).status, url).toBe(404)
    expect((await org.http[method](url, bad, { as: 'Grace' })).status, url).toBe(400)
  }
  for (const url of [`/api/surveys/about/${id}`, `/api/surveys/about/${id}/report`]) {
    expect((await org.http.get(url)).status).toBe(401)
    expect((await other.http.get(url, { as: 'Grace' })).status).toBe(404)
  }
  expect((await org.http.get('/api/surveys/about')).status).toBe(401)
  const stale = await org.http.post(
    `/api/surveys/about/${id}/return`,
    { rev: 1, note: 'Why?' },
    { as: 'Ada' },
  )
  expect(stale.status).toBe(409)
})
