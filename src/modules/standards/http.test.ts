import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { standardsContract } from './contract.ts'
import { procedure, proposed, written } from './standards.factory.ts'
import { type Sent, WRITES } from './writes.factory.ts'

const methodOf = (name: string) => Object.entries(standardsContract).find(([key]) => key === name)?.[1].method

async function send(org: Organisation, name: string, { url, body }: Sent, as?: Name) {
  const asking = as === undefined ? {} : { as }
  return methodOf(name) === 'PUT'
    ? await org.http.put(url, body, asking)
    : await org.http.post(url, body, asking)
}

describe.each(Object.keys(WRITES))('%s', name => {
  const write = WRITES[name] as (typeof WRITES)[string]

  test('works for who may, and is refused to everybody else', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    for (const as of ['Margaret', 'Alan'] as const) expect((await send(org, name, sent, as)).status).toBe(403)
    expect((await send(org, name, sent, sent.as)).status).toBe(200)
  })

  test('refuses bad input, unknown fields and who is signed out', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    expect((await send(org, name, sent)).status).toBe(401)
    expect((await send(org, name, { ...sent, body: write.bad }, sent.as)).status).toBe(400)
    const extra = await send(org, name, { ...sent, body: { ...sent.body, colour: 'red' } }, sent.as)
    expect(extra.status).toBe(400)
  })

  test('answers 404 for what is unknown or of another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const sent = await write.good(org)
    expect((await send(other, name, sent, sent.as)).status).toBe(404)
    const unknown = { ...sent, url: sent.url.replace(/[0-9a-f-]{36}/, newId()) }
    expect((await send(org, name, unknown, sent.as)).status).toBe(404)
  })
})

test('readStandard is open to everybody in the organisation', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const url = `/api/standards/${(await written(org)).id}`
  for (const as of ['Linus', 'Ada', 'Margaret', 'Alan'] as const)
    expect((await org.http.get(url, { as })).status).toBe(200)
  expect((await org.http.get(url)).status).toBe(401)
  expect((await other.http.get(url, { as: 'Linus' })).status).toBe(404)
  expect((await org.http.get('/api/standards/none', { as: 'Linus' })).status).toBe(400)
})

test('listRecurring is for who may change the procedure', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const url = `/api/standards/${(await written(org)).id}/recurring`
  expect((await org.http.get(url, { as: 'Grace' })).status).toBe(200)
  expect((await org.http.get(url, { as: 'Alan' })).status).toBe(403)
  expect((await org.http.get(url)).status).toBe(401)
  expect((await other.http.get(url, { as: 'Grace' })).status).toBe(404)
})

test.each([
  ['listStandards', '/api/standards'],
  ['listImprovements', '/api/standards/improvements'],
])('%s answers whoever is signed in, and nothing of another organisation', async (_, url) => {
  const [org, other] = [await organisation(), await organisation()]
  const ids = [(await written(org)).id, (await proposed(org)).id]
  const here = await org.http.get(url, { as: 'Alan' })
  expect(here.status).toBe(200)
  expect(ids.some(id => JSON.stringify(here.body).includes(id))).toBe(true)
  expect((await org.http.get(url)).status).toBe(401)
  expect((await org.http.get(`${url}?colour=red`, { as: 'Alan' })).status).toBe(400)
  const elsewhere = await other.http.get(url, { as: 'Grace' })
  for (const id of ids) expect(JSON.stringify(elsewhere.body)).not.toContain(id)
})

test('writeStandard is for the team and the line above it', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const body = procedure(org)
  for (const as of ['Linus', 'Grace', 'Ada'] as const)
    expect((await org.http.post('/api/standards', body, { as })).status).toBe(200)
  for (const as of ['Margaret', 'Alan'] as const)
    expect((await org.http.post('/api/standards', body, { as })).status).toBe(403)
  expect((await org.http.post('/api/standards', body)).status).toBe(401)
  expect((await org.http.post('/api/standards', { ...body, text: '' }, { as: 'Linus' })).status).toBe(400)
  expect((await org.http.post('/api/standards', { ...body, colour: 'red' }, { as: 'Linus' })).status).toBe(
    400,
  )
  expect((await other.http.post('/api/standards', body, { as: 'Linus' })).status).toBe(404)
})

test('proposeImprovement is for anybody, with an estimate of time or money', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const url = '/api/standards/improvements'
  const body = {
    teamId: org.team.Pilots,
    title: 'One bag',
    idea: 'The same tools.',
    estimate: { money: 900 },
  }
  expect(await org.http.post(url, body, { as: 'Alan' })).toMatchObject({
    status: 200,
    body: { state: 'proposed', estimated: { hours: null, money: 900 }, realised: null, may: [] },
  })
  const empty = await org.http.post(url, { ...body, estimate: {} }, { as: 'Alan' })
  expect(empty).toMatchObject({ status: 422, body: { error: { items: [{ code: 'savings_missing' }] } } })
  expect((await org.http.post(url, body)).status).toBe(401)
  expect((await org.http.post(url, { ...body, estimate: { money: -1 } }, { as: 'Alan' })).status).toBe(400)
  expect((await org.http.post(url, { ...body, colour: 'red' }, { as: 'Alan' })).status).toBe(400)
  expect((await org.http.post(url, { ...body, procedureId: newId() }, { as: 'Alan' })).status).toBe(404)
  expect((await other.http.post(url, body, { as: 'Alan' })).status).toBe(404)
})

test('an improvement is taken on, and says what it saved', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  const at = (path: string) => `/api/standards/improvements/${id}/${path}`
  const early = await org.http.post(at('result'), { hours: 5 }, { as: 'Grace' })
  expect(early).toMatchObject({ status: 409, body: { error: { code: 'illegal_transition' } } })
  await org.http.post(at('answer'), { accept: true }, { as: 'Grace' })
  const done = await org.http.post(at('result'), { hours: -6, money: 120 }, { as: 'Grace' })
  expect(done.body).toMatchObject({
    state: 'realised',
    estimated: { hours: 40 },
    realised: { hours: -6, money: 120 },
  })
  expect((await org.http.get('/api/standards/improvements', { as: 'Alan' })).body.improvements).toMatchObject(
    [{ id, realised: { hours: -6, money: 120 } }],
  )
})

test('every endpoint is covered above', () => {
  const named = ['listStandards', 'readStandard', 'listRecurring', 'listImprovements', 'writeStandard']
  expect([...Object.keys(WRITES), ...named, 'proposeImprovement'].sort()).toEqual(
    Object.keys(standardsContract).sort(),
  )
})
