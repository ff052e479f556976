import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { countStatements } from '#test/count-statements.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { actionRoutes } from '../contract/actions.ts'
import { largeHarbour, launched } from '../harbour-surveys.factory.ts'
import { answered, begun, follow, SAID } from './actions.factory.ts'
import { listFindings } from './findings.ts'
import { listActions } from './list-actions.ts'

interface Case {
  readonly method: 'get' | 'post' | 'patch'
  readonly url: (survey: string, action: string) => string
  readonly body?: object
  readonly bad: readonly (object | string)[]
  /** Whether the action must have been published first. */
  readonly published?: true
}

const CASES: Readonly<Record<keyof typeof actionRoutes, Case>> = {
  listActions: { method: 'get', url: survey => `/api/surveys/${survey}/actions`, bad: ['?state=done'] },
  listFindings: {
    ...{ method: 'get', url: survey => `/api/surveys/${survey}/findings?unit=all` },
    bad: ['&unit=Pilots', '&least=1'],
  },
  makeAction: {
    ...{ method: 'post', url: survey => `/api/surveys/${survey}/actions`, body: { ...SAID, unit: 'all' } },
    bad: [
      {},
      { ...SAID, unit: 'x' },
      { ...SAID, unit: 'all', kind: 'mood' },
      { ...SAID, unit: 'all', youSaid: ' ' },
    ],
  },
  editAction: {
    ...{
      method: 'patch',
      url: (_, id) => `/api/survey-actions/${id}`,
      body: { rev: 1, youSaid: 'It is unclear.' },
    },
    bad: [{}, { rev: 1, youSaid: '' }, { rev: 1, state: 'done' }, { rev: 1, weDecided: 'x'.repeat(281) }],
  },
  linkAction: {
    ...{ method: 'post', url: (_, id) => `/api/survey-actions/${id}/link` },
    body: { rev: 1, to: { kind: 'task', title: 'Explain where we are heading' } },
    bad: [{ rev: 1 }, { rev: 1, to: { kind: 'prayer' } }, { rev: 1, to: { kind: 'task', title: 'x' } }],
  },
  publishAction: {
    ...{ method: 'post', url: (_, id) => `/api/survey-actions/${id}/publication`, body: { rev: 1 } },
    bad: [{}, { rev: 1, to: [] }],
  },
  finishAction: {
    ...{ method: 'post', url: (_, id) => `/api/survey-actions/${id}/completion`, published: true },
    body: { rev: 2, weDid: 'Ada was with every team.' },
    bad: [{ rev: 2 }, { rev: 2, weDid: '' }],
  },
  withdrawAction: {
    ...{ method: 'post', url: (_, id) => `/api/survey-actions/${id}/withdrawal`, body: { rev: 1 } },
    bad: [{}, { rev: 0 }],
  },
}
const ENDPOINTS = Object.entries(CASES)

async function prepared(org: Organisation, { published }: Case): Promise<[string, string]> {
  const survey = await answered(org)
  const id = await begun(org, survey)
  if (published) await follow(org, survey, id, 'publication')
  return [survey, id]
}

function send(org: Organisation, each: Case, ids: [string, string], as?: Name, body = each.body) {
  const asking = as === undefined ? {} : { as }
  return each.method === 'get'
    ? org.http.get(each.url(...ids), asking)
    : org.http[each.method](each.url(...ids), body, asking)
}

describe('every endpoint of what follows', () => {
  it.each(ENDPOINTS)('%s works, needs a session, and refuses what is malformed', async (_, each) => {
    const org = await largeHarbour()
    const ids = await prepared(org, each)
    for (const bad of each.bad) {
      const wrong =
        typeof bad === 'string' ? { ...each, url: (...of: [string, string]) => each.url(...of) + bad } : each
      const { status } = await send(org, wrong, ids, 'Ada', typeof bad === 'string' ? undefined : bad)
      expect({ bad, status }).toEqual({ bad, status: 400 })
    }
    expect((await send(org, each, ids)).status).toBe(401)
    const { status, body } = await send(org, each, ids, 'Ada')
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined })
  })

  it.each(ENDPOINTS)('%s hides what is not there and what another organisation has', async (_, each) => {
    const [org, others] = [await largeHarbour(), await largeHarbour()]
    const ids = await prepared(org, each)
    expect((await send(others, each, ids, 'Ada')).status).toBe(404)
    expect((await send(org, each, [newId(), newId()], 'Ada')).status).toBe(404)
  })

  it.each(ENDPOINTS.filter(([, { method }]) => method !== 'get').slice(1))(
    '%s is refused to who was asked with whom to ask, hidden before it is published, and with an old version',
    async (name, each) => {
      const org = await largeHarbour()
      const ids = await prepared(org, each)
      const hidden = each.published ? 403 : 404
      expect((await send(org, each, ids, 'Linus')).status).toBe(hidden)
      const old = await send(org, each, ids, 'Ada', { ...each.body, rev: 9 })
      expect([old.status, old.body.error.code]).toEqual([409, 'stale_rev'])
      if (!each.published) await follow(org, ids[0], ids[1], 'publication')
      const { status, body } = await send(org, each, ids, 'Linus')
      expect([name, status, body.error.items[0].fix]).toEqual([
        ...[name, 403, 'Ask whoever leads this group, or the people team.'],
      ])
    },
  )

  it('is refused before the survey is closed, and before it is shared to all but the people team', async () => {
    const org = await largeHarbour()
    const open = await launched(org)
    const closed = await answered(org, false)
    const status = async (id: string, as: Name) =>
      (await org.http.get(`/api/surveys/${id}/actions`, { as })).status
    expect([await status(open, 'Margaret'), await status(closed, 'Margaret')]).toEqual([409, 200])
    expect([await status(open, 'Linus'), await status(closed, 'Ada')]).toEqual([409, 403])
  })
})

test('reading takes eight statements at most, with links of all kinds', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  const links = [
    { kind: 'task', title: 'Draw the chart' },
    { kind: 'decision', title: 'Which lane first?' },
    { kind: 'aim', title: 'Everybody knows the way' },
    { kind: 'conversation', title: 'Where we are heading', startsAt: '2026-03-20T09:00:00Z' },
  ]
  for (const to of links) {
    const { status, body } = await follow(org, survey, await begun(org, survey), 'link', { to })
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined })
  }
  for (const read of [
    listActions,
    (work: Parameters<typeof listActions>[0], id: string) => listFindings(work, id, 'all'),
  ])
    expect(
      await org.as('Ada', work => countStatements(work, counted => read(counted, survey))),
    ).toBeLessThanOrEqual(9)
})
