import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { promiseBy, SECRET } from './promise.factory.ts'

const base = '/api/commitments'

test('a promise is written down, kept, and taken back the same day', async () => {
  const org = await organisation()
  const to = { kind: 'person', id: org.id.Linus }
  const made = await org.http.post(base, { what: SECRET, to, dueOn: '2026-03-06' }, { as: 'Grace' })
  expect(made).toMatchObject({
    status: 200,
    body: {
      state: 'open',
      what: SECRET,
      to: { name: 'Linus Torres' },
      next: ['kept', 'renegotiated', 'withdrawn'],
    },
  })
  const { id } = made.body
  const kept = await org.http.post(`/api/commitments/${id}/kept`, { rev: 1 }, { as: 'Grace' })
  expect(kept.body).toMatchObject({ state: 'kept', endedOn: '2026-03-02', rev: 2, next: ['open'] })
  const mine = await org.http.get('/api/commitments', { as: 'Grace' })
  expect(mine.body).toMatchObject({ open: [], tally: { kept: 1, of: 1, renegotiated: 0 } })
  expect(mine.body.ended).toHaveLength(1)
  const back = await org.http.post(`/api/commitments/${id}/reopening`, { rev: 2 }, { as: 'Grace' })
  expect(back.body).toMatchObject({ state: 'open', endedOn: null })
  for (const type of ['promise.made', 'promise.kept', 'promise.reopened'])
    expect(await org.eventsOfType(type)).toBe(1)
})

test('to whom it was made reads it and cannot answer for it', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace')
  const read = await org.http.get(`/api/commitments/${id}`, { as: 'Linus' })
  expect(read).toMatchObject({ status: 200, body: { by: { name: 'Grace Hopper' }, next: [] } })
  expect((await org.http.get(base, { as: 'Linus' })).body).toMatchObject({ open: [], toMe: [{ id }] })
  const said = await org.http.post(`/api/commitments/${id}/kept`, { rev: 1 }, { as: 'Linus' })
  expect(said.status).toBe(403)
  expect(said.body.error.items[0].fix).toBe('Ask the person who made it.')
})

test('a new date keeps the old one visible with its reason', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace')
  const moved = await org.http.post(
    `/api/commitments/${id}/renegotiation`,
    { rev: 1, dueOn: '2026-03-13', why: 'The printer is broken.' },
    { as: 'Grace' },
  )
  expect(moved).toMatchObject({
    status: 200,
    body: {
      state: 'open',
      dueOn: '2026-03-13',
      before: [{ id, dueOn: '2026-03-06', why: 'The printer is broken.' }],
    },
  })
  const seen = await org.http.get(base, { as: 'Linus' })
  expect(seen.body.toMe).toMatchObject([{ dueOn: '2026-03-13', before: [{ dueOn: '2026-03-06' }] }])
  const mine = await org.http.get(base, { as: 'Grace' })
  expect(mine.body.tally).toEqual({ kept: 0, of: 0, renegotiated: 1 })
  expect(mine.body.ended).toMatchObject([{ id, state: 'renegotiated' }])
})

test('one that was not kept is confirmed after its day, one that became pointless is withdrawn with the reason', async () => {
  const org = await organisation()
  const [late, pointless] = [
    await promiseBy(org, 'Grace'),
    await promiseBy(org, 'Grace', { dueOn: '2026-03-20' }),
  ]
  const early = await org.http.post(`/api/commitments/${late.id}/missed`, { rev: 1 }, { as: 'Grace' })
  expect(early.status).toBe(409)
  expect(early.body.error.items[0].fix).toContain('kept, renegotiated, withdrawn')
  org.at('2026-03-07T09:00:00Z')
  const said = await org.http.post(`/api/commitments/${late.id}/missed`, { rev: 1 }, { as: 'Grace' })
  expect(said.body).toMatchObject({ state: 'missed', lapsed: false, endedWhy: null })
  const gone = await org.http.post(
    `/api/commitments/${pointless.id}/withdrawal`,
    { rev: 1, why: 'The regatta is cancelled.' },
    { as: 'Grace' },
  )
  expect(gone.body).toMatchObject({ state: 'withdrawn', endedWhy: 'The regatta is cancelled.' })
})

describe('what somebody shows', () => {
  test('is how many they kept for the manager, and the list for the team, until they take it back', async () => {
    const org = await organisation()
    const kept = await promiseBy(org, 'Radia', { to: { kind: 'person', id: org.id.Alan } })
    await org.http.post(`/api/commitments/${kept.id}/kept`, { rev: 1 }, { as: 'Radia' })
    const shares = [
      { audience: 'manager', shows: 'share' },
      { audience: 'team', shows: 'list' },
    ]
    const set = await org.http.put('/api/commitments/shares', { shares }, { as: 'Radia' })
    expect(set).toMatchObject({ status: 200, body: { shares } })
    const linus = await org.http.get('/api/commitments/shown', { as: 'Linus' })
    expect(linus.body.people).toMatchObject([
      {
        person: { name: 'Radia Perl' },
        tally: { kept: 1, of: 1 },
        promises: [{ id: kept.id, source: null }],
      },
    ])
    expect((await org.http.get(`/api/commitments/${kept.id}`, { as: 'Linus' })).status).toBe(200)
    expect((await org.http.get('/api/commitments/shown', { as: 'Ada' })).body.people).toEqual([])
    await org.http.put('/api/commitments/shares', { shares: shares.slice(0, 1) }, { as: 'Radia' })
    expect((await org.http.get('/api/commitments/shown', { as: 'Linus' })).body.people).toEqual([])
    expect((await org.http.get('/api/commitments/shown', { as: 'Grace' })).body.people).toMatchObject([
      { tally: { kept: 1, of: 1 }, promises: null },
    ])
  })

  test('cannot name the same audience twice', async () => {
    const org = await organisation()
    const shares = [
      { audience: 'team', shows: 'share' },
      { audience: 'team', shows: 'list' },
    ]
    const set = await org.http.put('/api/commitments/shares', { shares }, { as: 'Radia' })
    expect(set.status).toBe(422)
    expect(set.body.error.items[0].code).toBe('audience_twice')
  })
})

describe('a promise that is refused', () => {
  test.each([
    ['says nothing', { what: '' }, 400],
    ['has no day', { dueOn: 'soon' }, 400],
    ['has an unknown field', { colour: 'red' }, 400],
    ['is to a party without a name', { to: { kind: 'party', name: '' } }, 400],
    ['is for a day that is over', { dueOn: '2026-03-01' }, 422],
    ['is kept by a task that nobody knows', { taskId: newId() }, 404],
    ['is to somebody unknown', { to: { kind: 'person', id: newId() } }, 422],
  ])('%s', async (_, change, status) => {
    const org = await organisation()
    const good = { what: SECRET, to: { kind: 'organisation' }, dueOn: '2026-03-06' }
    expect((await org.http.post(base, { ...good, ...change }, { as: 'Grace' })).status).toBe(status)
    expect(await org.eventsOfType('promise.made')).toBe(0)
  })

  test('is to oneself', async () => {
    const org = await organisation()
    const own = { what: SECRET, to: { kind: 'person', id: org.id.Grace }, dueOn: '2026-03-06' }
    const answer = await org.http.post(base, own, { as: 'Grace' })
    expect(answer).toMatchObject({
      status: 422,
      body: { error: { items: [{ field: 'to', code: 'to_self' }] } },
    })
  })
})

const ANSWERS = [
  ['kept', { rev: 1 }],
  ['renegotiation', { rev: 1, dueOn: '2026-03-13', why: 'Storm.' }],
  ['missed', { rev: 1 }],
  ['withdrawal', { rev: 1, why: 'Storm.' }],
  ['reopening', { rev: 1 }],
] as const

describe.each(ANSWERS)('%s', (path, body) => {
  test('is refused to the signed-out, to those who may not know, to another organisation, and without a version', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await promiseBy(org, 'Grace')
    const say = `/api/commitments/${id}/${path}`
    expect((await org.http.post(say, body)).status).toBe(401)
    for (const as of ['Ada', 'Margaret', 'Alan', 'Radia'] as const)
      expect((await org.http.post(say, body, { as })).status).toBe(404)
    expect((await other.http.post(say, body, { as: 'Grace' })).status).toBe(404)
    expect((await org.http.post(say, { ...body, rev: undefined }, { as: 'Grace' })).status).toBe(400)
  })

  test('on a version that somebody else changed answers what it is now', async () => {
    const org = await organisation()
    const { id } = await promiseBy(org, 'Grace')
    const stale = await org.http.post(`/api/commitments/${id}/${path}`, { ...body, rev: 7 }, { as: 'Grace' })
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { code: 'stale_rev', current: { id, rev: 1 } } },
    })
  })
})

test.each(['/api/commitments', '/api/commitments/shown', `/api/commitments/${newId()}`])(
  '%s is for people who are signed in',
  async path => {
    const org = await organisation()
    expect((await org.http.get(path)).status).toBe(401)
  },
)

test('a promise of others and of another organisation does not exist', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { id } = await promiseBy(org, 'Grace')
  for (const as of ['Ada', 'Margaret', 'Alan', 'Radia'] as const)
    expect((await org.http.get(`/api/commitments/${id}`, { as })).status).toBe(404)
  expect((await other.http.get(`/api/commitments/${id}`, { as: 'Grace' })).status).toBe(404)
})
