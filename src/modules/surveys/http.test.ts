import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { aboutRoutes } from './contract/about.ts'
import type { actionRoutes } from './contract/actions.ts'
import type { changeRoutes } from './contract/change.ts'
import type { datedRoutes } from './contract/dated.ts'
import type { kindRoutes } from './contract/kinds.ts'
import type { reportRoutes } from './contract/report.ts'
import type { surveysContract } from './contract.ts'
import { act, drafted, largeHarbour, launched, linusLink, pageOf, TWO } from './harbour-surveys.factory.ts'

type Method = 'get' | 'post' | 'put' | 'patch'

/** One endpoint with a request that works on a survey `id` of Margaret's in `state`, and requests that are malformed. */
interface Case {
  readonly method: Method
  readonly url: (id: string) => string
  readonly state?: 'draft' | 'open' | 'closed'
  /** Who may; Margaret unless said. */
  readonly as?: Name
  readonly body?: object
  /** Bad bodies, or bad addresses where there is no body. */
  readonly bad?: readonly unknown[]
  /** Who knows of it but may not do this. */
  readonly mayNot?: Name
  readonly status?: number
}

const at = (path: string) => (id: string) => `/api/surveys/${id}${path}`
const CSV = 'text,kind\nI have energy.,scale'
/** `link` and `rev` are filled in when it is sent. */
/** Those of reports, of actions, of views on people and of kinds that go on by themselves have tests of their own. */
type Elsewhere = typeof reportRoutes &
  typeof actionRoutes &
  typeof kindRoutes &
  typeof datedRoutes &
  typeof aboutRoutes &
  typeof changeRoutes
type Endpoint = Exclude<keyof typeof surveysContract, keyof Elsewhere>
const CASES: Readonly<Record<Endpoint, Case>> = {
  listSurveys: {
    ...{ method: 'get', url: () => '/api/surveys?limit=5', state: 'open', as: 'Linus' },
    bad: ['/api/surveys?limit=0', '/api/surveys?cursor=x', '/api/surveys?state=open'],
  },
  makeSurvey: {
    ...{
      method: 'post',
      url: () => '/api/surveys',
      body: { title: 'Pulse', definition: TWO },
      mayNot: 'Grace',
    },
    bad: [
      ...[{}, { title: 'ab' }, { title: 'Pulse', kind: 'mood' }, { title: 'Pulse', madeById: newId() }, []],
      ...[
        { title: 'Pulse', definition: { ...TWO, sections: [] } },
        { title: 'Pulse', fromId: 'x' },
      ],
      { title: 'Pulse', definition: { ...TWO, format: 'other/1' } },
    ],
  },
  listMine: { method: 'get', url: () => '/api/surveys/mine', as: 'Linus', bad: ['/api/surveys/mine?all=1'] },
  listInstruments: { method: 'get', url: () => '/api/survey-instruments', as: 'Linus' },
  readTable: {
    ...{ method: 'post', url: () => '/api/survey-definitions', body: { csv: CSV } },
    bad: [{}, { csv: '' }, { csv: CSV, language: 'English' }, { csv: 'kind\nscale' }, { csv: 'text\n"Why' }],
  },
  readOperations: {
    ...{ method: 'get', url: () => '/api/surveys/operations', mayNot: 'Grace' },
    bad: ['/api/surveys/operations?all=1'],
  },
  readSurvey: { method: 'get', url: at(''), state: 'open', as: 'Linus' },
  exportDefinition: { method: 'get', url: at('/definition.json'), state: 'open', mayNot: 'Linus' },
  exportCouncilPack: { method: 'get', url: at('/council-pack.pdf'), state: 'open', mayNot: 'Linus' },
  editSurvey: {
    ...{ method: 'patch', url: at(''), body: { title: 'Clarity' } },
    bad: [
      ...[
        { rev: 0 },
        { state: 'open' },
        { least: 5 },
        { leastComments: 9 },
        { mode: 'secret' },
        { invited: 3 },
      ],
      ...[{ closesOn: '2026-02-30' }, { audience: { teamIds: ['x'] } }, { audience: { everybody: true } }],
    ],
  },
  readLaunch: { method: 'get', url: at('/launch'), bad: [] },
  launchSurvey: { method: 'post', url: at('/launch'), body: {}, bad: [{ rev: 0 }, { least: 5 }] },
  extendSurvey: {
    ...{
      method: 'post',
      url: at('/extension'),
      state: 'open',
      body: { closesOn: '2026-03-20' },
      mayNot: 'Linus',
    },
    bad: [{ closesOn: 'later' }, { closesOn: null }],
  },
  remindInvited: {
    method: 'post',
    url: at('/reminder'),
    state: 'open',
    body: {},
    mayNot: 'Linus',
    bad: [{ to: [] }],
  },
  printCodes: {
    ...{
      method: 'post',
      url: at('/codes'),
      state: 'open',
      body: { unitId: 'Pilots', count: 1 },
      mayNot: 'Linus',
    },
    bad: [
      { unitId: 'x', count: 1 },
      { count: 1 },
      { unitId: 'Pilots', count: 0 },
      { unitId: 'Pilots', count: 501 },
    ],
  },
  readParticipation: { method: 'get', url: at('/participation'), state: 'open', mayNot: 'Linus' },
  closeSurvey: {
    method: 'post',
    url: at('/closing'),
    state: 'open',
    body: {},
    mayNot: 'Linus',
    bad: [{ rev: '1' }],
  },
  shareSurvey: {
    ...{ method: 'post', url: at('/sharing'), state: 'closed', body: { ownerId: 'Grace' }, mayNot: 'Linus' },
    bad: [{}, { ownerId: 'x' }],
  },
  cancelSurvey: {
    ...{ method: 'post', url: at('/cancellation'), state: 'open', body: { why: 'Storm.' }, mayNot: 'Linus' },
    bad: [{}, { why: ' ' }],
  },
  makeOwnLink: {
    method: 'post',
    url: at('/link'),
    state: 'open',
    as: 'Linus',
    body: {},
    bad: [{ personId: 'x' }],
  },
  readBallot: {
    ...{ method: 'post', url: () => '/api/ballots/question', state: 'open', body: { link: '' } },
    bad: [{}, { link: 'short' }, { link: 'x'.repeat(201) }],
  },
  saveDraft: {
    ...{ method: 'put', url: () => '/api/ballots/draft', state: 'open', status: 204 },
    ...{ body: { link: '', answers: { results: 1 } } },
    bad: [{}, { link: '', answers: [] }, { link: '', answers: { results: 99 } }, { link: '', at: 1 }],
  },
  handIn: {
    ...{
      method: 'post',
      url: () => '/api/ballots',
      state: 'open',
      body: { link: '', answers: { results: 1 } },
    },
    bad: [
      {},
      { link: '', answers: { results: {} } },
      { link: '', answers: { 'Q 1': 1 } },
      { link: '', language: 'x' },
    ],
  },
}

const ENDPOINTS = Object.entries(CASES)
const WITH_ID = ENDPOINTS.filter(([, { url }]) => url('ID').includes('ID'))
const BY_LINK = ['readBallot', 'saveDraft', 'handIn']
const VERSIONED = WITH_ID.filter(
  ([name, { body }]) => body !== undefined && !['printCodes', 'makeOwnLink'].includes(name),
)

async function surveyFor(org: Organisation, { state = 'draft' }: Case): Promise<string> {
  const id = await (state === 'draft' ? drafted(org) : launched(org))
  if (state === 'closed') await act(org, id, 'closing')
  return id
}

/** Sends it with the present version, the ids behind names and, where there is an empty one, the link of Linus. */
async function send(
  org: Organisation,
  [name, each]: [string, Case],
  id: string,
  as?: Name,
  rev?: number,
): Promise<Answered> {
  const asking = as === undefined ? {} : { as }
  if (each.method === 'get') return await org.http.get(each.url(id), asking)
  if (each.body === undefined || Array.isArray(each.body))
    return await org.http[each.method](each.url(id), each.body, asking)
  const versioned = VERSIONED.some(([other]) => other === name)
  const present = versioned ? { rev: rev ?? (await pageOf(org, id)).rev ?? 1 } : {}
  const body: Record<string, unknown> = { ...present, ...each.body }
  if (body['link'] === '') body['link'] = await linusLink(org)
  if (body['unitId'] === 'Pilots') body['unitId'] = org.team.Pilots
  if (body['ownerId'] === 'Grace') body['ownerId'] = org.id.Grace
  return await org.http[each.method](each.url(id), body, asking)
}

describe('every endpoint', () => {
  it.each(ENDPOINTS)('%s works', async (name, each) => {
    const org = await largeHarbour()
    const as = BY_LINK.includes(name) ? undefined : (each.as ?? 'Margaret')
    const { status, body } = await send(org, [name, each], await surveyFor(org, each), as)
    expect({ status, error: body.error }).toEqual({ status: each.status ?? 200, error: undefined })
  })

  it.each(ENDPOINTS.filter(([name]) => !BY_LINK.includes(name)))('%s needs a session', async (name, each) => {
    const org = await organisation()
    expect((await send(org, [name, each], newId())).status).toBe(401)
  })

  it.each(ENDPOINTS.filter(([, { bad }]) => bad !== undefined && bad.length > 0))(
    '%s refuses what is malformed',
    async (name, each) => {
      const org = await largeHarbour()
      const id = await surveyFor(org, each)
      for (const bad of each.bad ?? []) {
        const wrong: Case =
          typeof bad === 'string' ? { ...each, url: () => bad } : { ...each, body: bad as object }
        const { status, body } = await send(org, [name, wrong], id, each.as ?? 'Margaret')
        expect({ bad, status, fixed: body.error?.items.length > 0 }).toEqual({
          bad,
          status: 400,
          fixed: true,
        })
      }
    },
  )

  it.each(WITH_ID)('%s hides a draft, and what belongs to another organisation', async (name, each) => {
    const [org, others] = [await largeHarbour(), await largeHarbour()]
    const id = await drafted(org)
    for (const [asked, as, known] of [
      [org, 'Alan', id],
      [others, each.as ?? 'Margaret', id],
      [org, each.as ?? 'Margaret', newId()],
    ] as const)
      expect((await send(asked, [name, each], known, as, 1)).status).toBe(404)
  })

  it.each(ENDPOINTS.filter(([, { mayNot }]) => mayNot !== undefined))(
    '%s is refused with whom to ask',
    async (name, each) => {
      const org = await largeHarbour()
      const { status, body } = await send(org, [name, each], await surveyFor(org, each), each.mayNot)
      expect({ status, fix: body.error.items[0].fix }).toEqual({ status: 403, fix: 'Ask the people team.' })
    },
  )

  it.each(VERSIONED)(
    '%s refuses a version that is not the present one, and saves nothing',
    async (name, each) => {
      const org = await largeHarbour()
      const id = await surveyFor(org, each)
      const before = await pageOf(org, id)
      const { status, body } = await send(org, [name, each], id, 'Margaret', 99)
      expect({ status, code: body.error.code, current: body.error.current.rev }).toEqual({
        ...{ status: 409, code: 'stale_rev', current: before.rev },
      })
      expect(await pageOf(org, id)).toEqual(before)
    },
  )
})

test('of two who save at the same moment one is told that the other was faster', async () => {
  const org = await largeHarbour()
  const id = await drafted(org)
  const save = (title: string) => org.http.patch(`/api/surveys/${id}`, { rev: 2, title }, { as: 'Margaret' })
  const saved = await Promise.all([save('Clarity one'), save('Clarity two')])
  expect(saved.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('a list goes on where a page ended, and shows each what is theirs to know of', async () => {
  const org = await largeHarbour()
  const open = await launched(org)
  for (let at = 0; at < 3; at++) await drafted(org)
  const list = async (as: Name, query = '') =>
    (await org.http.get(`/api/surveys?limit=2${query}`, { as })).body
  const first = await list('Margaret')
  const second = await list('Margaret', `&cursor=${first.nextCursor}`)
  expect([first.entries.length, second.entries.length, second.nextCursor]).toEqual([2, 2, null])
  expect((await list('Linus')).entries).toMatchObject([{ id: open, isInvited: true, actions: ['see'] }])
})

test('what it asks can be kept as a file and brought in again', async () => {
  const org = await largeHarbour()
  const id = await drafted(org)
  const { body, headers } = await org.http.get(`/api/surveys/${id}/definition.json`, { as: 'Margaret' })
  expect(headers['content-disposition']).toContain('survey.json')
  const again = await org.http.post('/api/surveys', { title: 'Again', definition: body }, { as: 'Margaret' })
  expect((await pageOf(org, again.body.id)).definition).toEqual(TWO)
})
