import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { SurveyState } from '../contract/words.ts'
import { act, drafted, largeHarbour, launched, pageOf, rowsOf, turnAt } from '../harbour-surveys.factory.ts'

type Verb = 'get' | 'post' | 'patch'
/** A request about one survey; `rev` is filled in. */
type Request = readonly [verb: Verb, path: string, body?: (org: Organisation) => object]

const REQUESTS: Readonly<Record<string, Request>> = {
  page: ['get', ''],
  definition: ['get', '/definition.json'],
  'launch view': ['get', '/launch'],
  participation: ['get', '/participation'],
  edit: ['patch', '', () => ({ title: 'Another title' })],
  launch: ['post', '/launch', () => ({})],
  extension: ['post', '/extension', () => ({ closesOn: '2026-03-30' })],
  reminder: ['post', '/reminder', () => ({})],
  codes: ['post', '/codes', ({ team }) => ({ unitId: team.Pilots, count: 1 })],
  closing: ['post', '/closing', () => ({})],
  sharing: ['post', '/sharing', ({ id }) => ({ ownerId: id.Radia })],
  cancellation: ['post', '/cancellation', () => ({ why: 'Storm.' })],
  link: ['post', '/link', () => ({})],
}
const ACTS = Object.keys(REQUESTS)
const WITHOUT_REV = ['codes', 'link']

/** What the people team may do, by state; everything else is refused as not possible. */
const POSSIBLE: Readonly<Record<SurveyState, readonly string[]>> = {
  draft: ['launch view', 'edit', 'launch', 'cancellation'],
  scheduled: ['extension', 'codes', 'cancellation'],
  open: ['extension', 'reminder', 'codes', 'closing', 'cancellation'],
  closed: ['sharing'],
  shared: [],
  cancelled: [],
}
/** Which reads somebody outside the people team gets, by state: invited; not invited; whoever answers for what follows. */
const READS: Readonly<Record<SurveyState, readonly [invited: string[], others: string[]]>> = {
  draft: [[], []],
  scheduled: [['page'], []],
  open: [['page', 'link'], []],
  closed: [['page'], []],
  shared: [
    ['page', 'definition'],
    ['page', 'definition'],
  ],
  cancelled: [[], []],
}
const STATES = Object.keys(POSSIBLE) as SurveyState[]

/** A survey in a state, to twelve people: Grace, Linus, Radia, Margaret and the crew, without Ada (above all) and Alan (administrator). */
async function surveyIn(state: SurveyState) {
  const org = await largeHarbour()
  const audience = { personIds: [...org.crew, org.id.Grace, org.id.Linus, org.id.Radia, org.id.Margaret] }

  if (state === 'draft') return { org, id: await drafted(org, { audience }) }
  const id = await launched(org, { audience, ...(state === 'scheduled' ? { opensOn: '2026-03-09' } : {}) })
  if (state === 'cancelled') await act(org, id, 'cancellation', { why: 'Fog.' })
  if (state === 'closed' || state === 'shared') await act(org, id, 'closing')
  if (state === 'shared') await act(org, id, 'sharing', { ownerId: org.id.Grace })
  return { org, id }
}

async function statusOf(asked: Organisation, id: string, name: string, rev: number, as?: Name) {
  const [verb, path, body] = REQUESTS[name] ?? ['get', '']
  const url = `/api/surveys/${id}${path}`
  const asking = as === undefined ? {} : { as }
  if (verb === 'get') return (await asked.http.get(url, asking)).status
  const sent = { ...(WITHOUT_REV.includes(name) ? {} : { rev }), ...body?.(asked) }
  return (await asked.http[verb](url, sent, asking)).status
}

const tableOf = async (asked: Organisation, id: string, rev: number, as?: Name, names = ACTS) => {
  const statuses: Record<string, number> = {}
  for (const name of names) statuses[name] = await statusOf(asked, id, name, rev, as)
  return statuses
}
const expected = (statusFor: (name: string) => number, names = ACTS) =>
  Object.fromEntries(names.map(name => [name, statusFor(name)]))

describe.each(STATES)('a survey that is %s', state => {
  it('is changed by the people team only, and hidden or refused to everybody else', async () => {
    const { org, id } = await surveyIn(state)
    const before = await pageOf(org, id)
    for (const as of ['Ada', 'Grace', 'Linus', 'Alan'] as const) {
      const mine = READS[state][as === 'Grace' || as === 'Linus' ? 0 : 1]
      const refused = mine.includes('page') ? 403 : 404
      // A link of one's own is for an open survey one is invited to; any other is not there.
      const status = (name: string) => (mine.includes(name) ? 200 : name === 'link' ? 404 : refused)
      expect([as, await tableOf(org, id, before.rev, as)]).toEqual([as, expected(status)])
    }
    expect(await pageOf(org, id)).toEqual(before)
  })

  it('is nothing to those signed out, nor to the people team of another organisation', async () => {
    const { org, id } = await surveyIn(state)
    const others = await organisation()
    const before = await pageOf(org, id)
    expect(await tableOf(org, id, before.rev)).toEqual(expected(() => 401))
    for (const as of ['Margaret', 'Alan'] as const)
      expect(await tableOf(others, id, before.rev, as)).toEqual(expected(() => 404))
    expect(await pageOf(org, id)).toEqual(before)
  })

  it('refuses what is not possible any more or not yet, and changes nothing', async () => {
    const { org, id } = await surveyIn(state)
    const before = await pageOf(org, id)
    const always = ['page', 'definition', 'participation', 'link']
    const not = ACTS.filter(name => !POSSIBLE[state].includes(name) && !always.includes(name))
    expect(await tableOf(org, id, before.rev, 'Margaret', not)).toEqual(expected(() => 409, not))
    expect(await pageOf(org, id)).toEqual(before)
    expect(await tableOf(org, id, before.rev, 'Margaret', ['page', 'definition', 'participation'])).toEqual({
      ...{ page: 200, definition: 200, participation: 200 },
    })
  })

  it.each(POSSIBLE[state])('allows the people team: %s', async name => {
    const { org, id } = await surveyIn(state)
    const { rev } = await pageOf(org, id)
    expect(await statusOf(org, id, name, rev, 'Margaret')).toBe(200)
  })

  it('lists exactly what it allows as what somebody can do with it', async () => {
    const { org, id } = await surveyIn(state)
    const verbs: Readonly<Record<string, string>> = {
      ...{ edit: 'edit', launch: 'launch', extension: 'extend', reminder: 'remind', codes: 'print' },
      ...{ closing: 'close', sharing: 'share', cancellation: 'cancel' },
    }
    const can = POSSIBLE[state].flatMap(name => verbs[name] ?? [])
    const { actions } = await pageOf(org, id)
    expect(actions.filter(action => !['see', 'read', 'follow'].includes(action)).toSorted()).toEqual(
      can.toSorted(),
    )
  })
})

describe('what those who are only invited see of it', () => {
  it('is that it is there and until when; not what it asks, of whom, nor what was said about it', async () => {
    const { org, id } = await surveyIn('open')
    expect(await pageOf(org, id, 'Linus')).toMatchObject({
      ...{ definition: null, audience: null, breakdowns: [], codes: [], steps: [], problems: [] },
      ...{ title: 'Clarity in spring', closesOn: '2026-03-16', actions: ['see'], isInvited: true },
    })
  })

  it('once it is shared, is what was asked, not of whom', async () => {
    const { org, id } = await surveyIn('shared')
    const page = await pageOf(org, id, 'Alan')
    expect(page).toMatchObject({ audience: null, codes: [], isInvited: false, actions: ['see', 'read'] })
    expect(page.definition).not.toBeNull()
  })

  it('is how many answered for nobody among them, also once it is shared', async () => {
    const { org, id } = await surveyIn('shared')
    for (const as of ['Ada', 'Grace', 'Linus', 'Alan'] as const)
      expect((await org.http.get(`/api/surveys/${id}/participation`, { as })).status).toBe(403)
  })
})

it('a link asked for again and again opens one ballot, and none is made once it is over', async () => {
  const { org, id } = await surveyIn('open')
  const ask = () => org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Linus' })
  const [one, other] = [(await ask()).body.link, (await ask()).body.link]
  expect(one).not.toBe(other)
  expect((await org.http.post('/api/ballots', { link: one, answers: { results: 4 } })).status).toBe(200)
  expect((await org.http.post('/api/ballots', { link: other, answers: { results: 5 } })).status).toBe(409)
  const links = (await rowsOf(org, 'surveys_links')).length
  await turnAt(org, '2026-03-17T09:00:00Z')
  expect((await ask()).status).toBe(404)
  expect(await rowsOf(org, 'surveys_links')).toHaveLength(links)
})
