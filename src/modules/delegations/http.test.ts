import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { accepted, offered, offerTo, SECRET } from './delegation.factory.ts'

describe('an offer', () => {
  test('is made, asked back about, answered, accepted, checked, and ended', async () => {
    const org = await organisation()
    const made = await org.http.post('/api/delegations', offerTo(org, 'Grace', { level: 3 }), { as: 'Ada' })
    expect(made).toMatchObject({ status: 200, body: { state: 'offered', steps: ['change_terms', 'recall'] } })
    const { id } = made.body
    org.at('2026-03-02T09:01:00Z')
    const asked = await org.http.post(
      `/api/delegations/${id}/needs`,
      { rev: 1, what: 'authority', text: 'I have to decide at night.' },
      { as: 'Grace' },
    )
    expect(asked.body).toMatchObject({ state: 'needs_more', steps: ['accept', 'decline'] })
    const { matter: _m, toId: _t, handover: _h, ...terms } = offerTo(org, 'Grace', { level: 4 })
    org.at('2026-03-02T09:02:00Z')
    const answered = await org.http.put(`/api/delegations/${id}/terms`, { ...terms, rev: 2 }, { as: 'Ada' })
    expect(answered.body).toMatchObject({ state: 'offered', level: 4 })
    org.at('2026-03-02T09:03:00Z')
    const accepted = await org.http.post(`/api/delegations/${id}/acceptance`, { rev: 3 }, { as: 'Grace' })
    expect(accepted.body).toMatchObject({ state: 'active', nextCheckOn: '2026-03-16' })
    org.at('2026-03-02T09:04:00Z')
    const checked = await org.http.post(
      `/api/delegations/${id}/checks`,
      { rev: 4, good: true, note: 'Calm weeks.' },
      { as: 'Ada' },
    )
    expect(checked.body).toMatchObject({ rev: 5 })
    const page = await org.http.get(`/api/delegations/${id}`, { as: 'Grace' })
    expect(page.body).toMatchObject({
      riskLimit: SECRET,
      goodChecks: 1,
      checks: [{ good: true, note: 'Calm weeks.', by: { name: 'Ada Lovelace' } }],
      reachInList: [],
    })
    expect(page.body.history.map(({ to }: { to: string }) => to)).toEqual([
      'offered',
      'needs_more',
      'offered',
      'active',
    ])
    org.at('2026-03-02T09:05:00Z')
    const ended = await org.http.post(
      `/api/delegations/${id}/end`,
      { rev: 5, why: 'The quay is rebuilt.' },
      { as: 'Grace' },
    )
    expect(ended.body).toMatchObject({ state: 'ended', steps: [] })
  })

  test('stands in the lists of both, and in those of a person and an aim', async () => {
    const org = await organisation()
    const { id } = await accepted(org, 'Ada', 'Grace')
    const mine = await org.http.get('/api/delegations', { as: 'Ada' })
    expect(mine.body).toMatchObject({ given: [{ id, reachIns: 0 }], received: [], covers: [] })
    expect((await org.http.get('/api/delegations', { as: 'Grace' })).body).toMatchObject({
      received: [{ id }],
    })
    const around = `/api/delegations/around?personId=${org.id.Grace}`
    expect((await org.http.get(around, { as: 'Linus' })).body.entries).toMatchObject([
      { id, reachIns: null, steps: [] },
    ])
    expect((await org.http.get(around, { as: 'Alan' })).body.entries).toEqual([])
  })

  test('tells the form beforehand how far it can go and why', async () => {
    const org = await organisation()
    const ask = (to: string) => `/api/delegations/authority?toId=${to}`
    const down = await org.http.get(ask(org.id.Linus), { as: 'Grace' })
    expect(down.body).toMatchObject({ most: 5, source: 'line' })
    const across = await org.http.get(ask(org.id.Radia), { as: 'Linus' })
    expect(across.body).toMatchObject({ most: 0, source: 'none' })
    expect((await org.http.get(ask(newId()), { as: 'Grace' })).status).toBe(404)
    expect((await org.http.get(ask('nobody'), { as: 'Grace' })).status).toBe(400)
  })

  test('can be declined with the reason, or taken back while it waits', async () => {
    const org = await organisation()
    const one = await offered(org, 'Ada', 'Grace')
    const why = 'I leave for the north in May.'
    const declined = await org.http.post(
      `/api/delegations/${one.id}/refusal`,
      { rev: 1, why },
      { as: 'Grace' },
    )
    expect(declined.body).toMatchObject({ state: 'declined' })
    const other = await offered(org, 'Ada', 'Grace')
    const back = await org.http.post(`/api/delegations/${other.id}/recall`, { rev: 1, why }, { as: 'Ada' })
    expect(back.body).toMatchObject({ state: 'recalled' })
    const again = await org.http.post(`/api/delegations/${one.id}/acceptance`, { rev: 2 }, { as: 'Grace' })
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'illegal_transition' } } })
  })
})

describe('levels', () => {
  test('are raised for good, and lowered with a reason until a day', async () => {
    const org = await organisation()
    const { id } = await accepted(org, 'Ada', 'Grace')
    const set = (body: object, as: 'Ada' | 'Grace' = 'Ada') =>
      org.http.put(`/api/delegations/${id}/level`, body, { as })
    expect(await set({ rev: 2, level: 5 })).toMatchObject({ status: 200, body: { level: 5, rev: 3 } })
    expect(
      (await set({ rev: 3, level: 3 })).body.error.items.map(({ code }: { code: string }) => code),
    ).toEqual(['reason_required', 'end_required'])
    const why = 'Two groundings in a week.'
    org.at('2026-03-02T10:00:00Z')
    expect((await set({ rev: 3, level: 3, why, untilOn: '2026-03-31' })).body).toMatchObject({
      level: 3,
      rev: 4,
    })
    expect((await set({ rev: 4, level: 4 }, 'Grace')).status).toBe(403)
    const page = await org.http.get(`/api/delegations/${id}`, { as: 'Grace' })
    expect(page.body).toMatchObject({
      lowered: { from: 5, until: '2026-03-31' },
      levels: [
        { fromLevel: 5, level: 3, why },
        { fromLevel: 4, level: 5 },
      ],
    })
  })
})

type Ask = (org: Organisation, id: string, rev: number) => readonly [string, string, object]
const terms = (org: Organisation, rev: number) => {
  const { matter: _m, toId: _t, handover: _h, ...rest } = offerTo(org, 'Grace')
  return { ...rest, rev }
}
const WRITES: readonly (readonly [string, Ask])[] = [
  ['accepting', (_, id, rev) => ['post', `/api/delegations/${id}/acceptance`, { rev }]],
  [
    'asking for more',
    (_, id, rev) => ['post', `/api/delegations/${id}/needs`, { rev, what: 'both', text: 'A boat.' }],
  ],
  ['declining', (_, id, rev) => ['post', `/api/delegations/${id}/refusal`, { rev, why: 'No.' }]],
  ['changing terms', (org, id, rev) => ['put', `/api/delegations/${id}/terms`, terms(org, rev)]],
  ['checking', (_, id, rev) => ['post', `/api/delegations/${id}/checks`, { rev, good: true }]],
  ['setting a level', (_, id, rev) => ['put', `/api/delegations/${id}/level`, { rev, level: 5 }]],
  [
    'setting areas',
    (_, id, rev) => [
      'put',
      `/api/delegations/${id}/areas`,
      { rev, areas: { approvals: 1, one_to_ones: 1, stand_ups: 1, priorities: 1, hiring: 1 } },
    ],
  ],
  ['recalling', (_, id, rev) => ['post', `/api/delegations/${id}/recall`, { rev, why: 'No.' }]],
  ['ending', (_, id, rev) => ['post', `/api/delegations/${id}/end`, { rev, why: 'Done.' }]],
]

describe.each(WRITES)('%s', (_, ask) => {
  const send = (
    org: Organisation,
    [method, url, body]: ReturnType<Ask>,
    as?: 'Ada' | 'Grace' | 'Alan' | 'Linus',
  ) => org.http[method === 'put' ? 'put' : 'post'](url, body, as === undefined ? {} : { as })

  test('is refused to the signed-out, hidden from strangers and other organisations, forbidden to team mates', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await offered(org, 'Ada', 'Grace')
    expect((await send(org, ask(org, id, 1))).status).toBe(401)
    expect((await send(org, ask(org, id, 1), 'Alan')).status).toBe(404)
    expect((await send(org, ask(org, id, 1), 'Linus')).status).toBe(403)
    expect((await send(other, ask(other, id, 1), 'Ada')).status).toBe(404)
  })

  test('without a version is malformed, on another one answers what it is now', async () => {
    const org = await organisation()
    const { id } = await offered(org, 'Ada', 'Grace')
    const [method, url, body] = ask(org, id, 1)
    expect((await send(org, [method, url, { ...body, rev: undefined }], 'Ada')).status).toBe(400)
    const stale = [await send(org, ask(org, id, 9), 'Ada'), await send(org, ask(org, id, 9), 'Grace')]
    expect(stale.map(({ status }) => status)).toContain(409)
    const conflict = stale.find(({ status }) => status === 409)
    expect(conflict?.body.error).toMatchObject({ code: 'stale_rev', current: { id, rev: 1 } })
  })
})

test.each([
  '/api/delegations',
  '/api/delegations/around',
  `/api/delegations/authority?toId=${newId()}`,
  `/api/delegations/${newId()}`,
])('%s is for people who are signed in', async path => {
  expect((await (await organisation()).http.get(path)).status).toBe(401)
})

test('a delegation of others and of another organisation does not exist', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { id } = await accepted(org, 'Ada', 'Grace')
  // Margaret shares Ada's team at the top only by name: she leads another one.
  for (const as of ['Alan', 'Margaret'] as const)
    expect((await org.http.get(`/api/delegations/${id}`, { as })).status).toBe(404)
  expect((await other.http.get(`/api/delegations/${id}`, { as: 'Ada' })).status).toBe(404)
})
