import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { aimsContract } from './contract.ts'
import { createAim } from './drafting/create-aim.ts'
import { direction, goal, newGoal } from './story.factory.ts'
import { routeOf, send, WRITES } from './writes.factory.ts'

describe.each(Object.keys(WRITES))('%s', name => {
  const write = WRITES[name] as (typeof WRITES)[string]

  test('works for who may, and answers with id, rev and state', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    const answer = await send(org, routeOf(name), sent, sent.as)
    expect(answer).toMatchObject({
      status: 200,
      body: { rev: expect.any(Number), state: expect.any(String) },
    })
  })

  test('refuses bad input, unknown fields and people who are signed out', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    const signedOut = await send(org, routeOf(name), sent)
    expect(signedOut).toMatchObject({ status: 401, body: { error: { code: 'not_signed_in' } } })
    if (routeOf(name).method === 'DELETE') return
    const bad = await send(org, routeOf(name), { ...sent, body: write.bad }, sent.as)
    expect(bad).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } })
    const extra = await send(
      org,
      routeOf(name),
      { ...sent, body: { ...(sent.body as object), shoeSize: 44 } },
      sent.as,
    )
    expect(extra).toMatchObject({ status: 400, body: { error: { code: 'unknown_field' } } })
  })

  test('answers 404 for an aim that is unknown, hidden or of another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const sent = await write.good(org)
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, measure: null })
    const hidden = await org.as('Linus', work => createAim(work, own))
    const at = (id: string) => ({ ...sent, url: sent.url.replace(/aims\/[^/]+/, `aims/${id}`) })
    expect((await send(org, routeOf(name), at(newId()), 'Ada')).status).toBe(404)
    expect((await send(org, routeOf(name), at(hidden.id), 'Alan')).status).toBe(404)
    expect((await send(other, routeOf(name), sent, sent.as)).status).toBe(404)
  })
})

describe.each([
  ['getAim', ''],
  ['getHistory', '/history'],
  ['getComments', '/comments'],
])('%s', (_, path) => {
  test('shows an aim to people of the organisation only', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await goal(org)
    const url = `/api/aims/${id}${path}`
    expect((await org.http.get(url, { as: 'Alan' })).status).toBe(200)
    expect((await org.http.get(url)).status).toBe(401)
    expect((await other.http.get(url, { as: 'Alan' })).status).toBe(404)
    expect((await org.http.get(`/api/aims/none${path}`, { as: 'Alan' })).status).toBe(400)
    expect((await org.http.get(`${url}?shoeSize=44`, { as: 'Alan' })).status).toBe(400)
  })

  test('hides a person’s own goal from people outside their team and chain', async () => {
    const org = await organisation()
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus })
    const { id } = await org.as('Linus', work => createAim(work, own))
    const statuses = ['Linus', 'Radia', 'Grace', 'Ada', 'Margaret', 'Alan'] as const
    const answers = await Promise.all(statuses.map(as => org.http.get(`/api/aims/${id}${path}`, { as })))
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 404, 404])
  })
})

describe.each([
  ['getMap', '/api/aims/map', 'asOf=yesterday'],
  ['getMine', '/api/aims/mine', 'who=me'],
  ['searchAims', '/api/aims/search', 'limit=0'],
  ['getLines', `/api/aims/lines?ids=${newId()}`, 'ids=a,b'],
  ['exportAims', '/api/aims/export.csv', 'format=xlsx'],
])('%s', (_, url, bad) => {
  test('answers who is signed in, and nothing of another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await goal(org)
    expect((await org.http.get(url, { as: 'Ada' })).status).toBe(200)
    expect((await org.http.get(url)).status).toBe(401)
    expect((await org.http.get(`${url.split('?')[0]}?${bad}`, { as: 'Ada' })).status).toBe(400)
    const elsewhere = await other.http.get(url, { as: 'Ada' })
    expect(elsewhere.status).toBe(200)
    expect(JSON.stringify(elsewhere.body)).not.toContain(id)
  })
})

test('createAim drafts for anybody, and refuses bad input, unknown fields and the signed out', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { strategy } = await direction(org)
  const body = { kind: 'goal', scope: 'org', parentId: strategy, brief: { title: 'Quieter tugs' } }
  const answer = await org.http.post('/api/aims', body, { as: 'Alan' })
  expect(answer).toMatchObject({ status: 200, body: { rev: 1, state: 'draft' } })
  expect((await org.http.post('/api/aims', body)).status).toBe(401)
  expect((await org.http.post('/api/aims', { ...body, kind: 'dream' }, { as: 'Alan' })).status).toBe(400)
  const extra = await org.http.post('/api/aims', { ...body, colour: 'red' }, { as: 'Alan' })
  expect(extra.body.error.code).toBe('unknown_field')
  const elsewhere = await other.http.post('/api/aims', body, { as: 'Alan' })
  expect(elsewhere).toMatchObject({
    status: 422,
    body: { error: { items: [{ field: 'parentId', code: 'unknown_aim' }] } },
  })
})

test('importAims is for the people team, administrators and executives', async () => {
  const org = await organisation()
  const body = { csv: 'Title,Stands alone because\nQuieter tugs,Law', dryRun: true }
  expect(await org.http.post('/api/aims/import', body, { as: 'Margaret' })).toMatchObject({
    status: 200,
    body: { dryRun: true, rows: 1, created: 1, problems: [] },
  })
  expect((await org.http.post('/api/aims/import', body, { as: 'Linus' })).status).toBe(403)
  expect((await org.http.post('/api/aims/import', body)).status).toBe(401)
  expect((await org.http.post('/api/aims/import', { csv: 7 }, { as: 'Margaret' })).status).toBe(400)
})

test('every write on one aim is covered above', () => {
  const writes = Object.entries(aimsContract).filter(
    ([, route]) => route.method !== 'GET' && route.path.includes(':id'),
  )
  expect(writes.map(([name]) => name).sort()).toEqual(Object.keys(WRITES).sort())
})
