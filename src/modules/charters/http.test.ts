import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { agreed, drafted, offered } from './charter.factory.ts'
import { chartersContract } from './contract.ts'
import { match, type Sent, WRITES } from './writes.factory.ts'

const routeOf = (name: string) => Object.entries(chartersContract).find(([key]) => key === name)?.[1]

async function send(org: Organisation, name: string, { url, body }: Sent, as?: Name) {
  const asking = as === undefined ? {} : { as }
  return routeOf(name)?.method === 'PUT'
    ? await org.http.put(url, body ?? {}, asking)
    : await org.http.post(url, body, asking)
}

describe.each(Object.keys(WRITES))('%s', name => {
  const write = WRITES[name] as (typeof WRITES)[string]

  test('works for one of the two', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    expect(await send(org, name, sent, sent.as)).toMatchObject({ status: 200 })
  })

  test('refuses bad input, unknown fields and people who are signed out', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    expect((await send(org, name, sent)).status).toBe(401)
    if (write.bad === null) return
    const bad = await send(org, name, { ...sent, body: write.bad }, sent.as)
    expect(bad).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } })
    const extra = await send(org, name, { ...sent, body: { ...sent.body, shoeSize: 44 } }, sent.as)
    expect(extra.status).toBe(400)
  })

  test('does not exist for anybody else, for another organisation, or under another id', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const sent = await write.good(org)
    for (const as of ['Margaret', 'Alan'] as const) expect((await send(org, name, sent, as)).status).toBe(404)
    expect((await send(other, name, sent, sent.as)).status).toBe(404)
    const unknown = { ...sent, url: sent.url.replace(/[0-9a-f-]{36}/, newId()) }
    expect((await send(org, name, unknown, sent.as)).status).toBe(404)
  })
})

const READS: Readonly<Record<string, (org: Organisation) => Promise<string>>> = {
  readCharter: async org => `/api/charters/${(await agreed(org)).id}`,
  compareCharters: async org => {
    await agreed(org)
    return `/api/charters/${(await drafted(org)).id}/changes`
  },
  readExchange: async org => `/api/charters/exchanges/${(await match(org)).id}`,
  readNorms: async org => `/api/charters/norms/${org.team.Pilots}`,
}

test.each(Object.keys(READS))('%s answers the two, and 404 to everybody else', async name => {
  const [org, other] = [await organisation(), await organisation()]
  const url = (await READS[name]?.(org)) ?? ''
  const statuses = async (...names: Name[]) =>
    await Promise.all(names.map(async as => (await org.http.get(url, { as })).status))
  expect(await statuses('Linus', 'Grace')).toEqual([200, 200])
  expect(await statuses('Margaret', 'Alan')).toEqual([404, 404])
  expect((await org.http.get(url)).status).toBe(401)
  expect((await other.http.get(url, { as: 'Linus' })).status).toBe(404)
  expect((await org.http.get(url.replace(/[0-9a-f-]{36}/, 'none'), { as: 'Linus' })).status).toBe(400)
  expect((await org.http.get(`${url}?shoeSize=44`, { as: 'Linus' })).status).toBe(400)
})

test.each([
  ['listCharters', '/api/charters'],
  ['readCoverage', '/api/charters/coverage'],
])('%s answers whoever is signed in, and nothing of another organisation', async (_, url) => {
  const [org, other] = [await organisation(), await organisation()]
  const { id } = await agreed(org)
  expect((await org.http.get(url, { as: 'Grace' })).status).toBe(200)
  expect((await org.http.get(url)).status).toBe(401)
  expect((await org.http.get(`${url}?shoeSize=44`, { as: 'Grace' })).status).toBe(400)
  const elsewhere = await other.http.get(url, { as: 'Grace' })
  expect(elsewhere.status).toBe(200)
  expect(JSON.stringify(elsewhere.body)).not.toContain(id)
})

test('readCharterOf answers everybody about everybody, and 404 about people of another organisation', async () => {
  const [org, other] = [await organisation(), await organisation()]
  await offered(org)
  const url = `/api/charters/of/${org.id.Linus}`
  expect(await org.http.get(url, { as: 'Linus' })).toMatchObject({
    status: 200,
    body: { standing: { open: { state: 'offered' }, waitsForMe: true }, excerpt: null, mayStart: false },
  })
  expect(await org.http.get(url, { as: 'Alan' })).toMatchObject({ status: 200, body: { standing: null } })
  expect((await org.http.get(url)).status).toBe(401)
  expect((await other.http.get(url, { as: 'Linus' })).status).toBe(404)
  expect((await org.http.get('/api/charters/of/me', { as: 'Linus' })).status).toBe(400)
})

describe.each([
  ['startCharter', '/api/charters', {}],
  ['askExchange', '/api/charters/exchanges', { kind: 'clarity' }],
])('%s', (_, url, more) => {
  test('is for the person and who answers for them', async () => {
    const org = await organisation()
    const body = { personId: org.id.Linus, ...more }
    for (const as of ['Radia', 'Ada', 'Margaret', 'Alan'] as const)
      expect((await org.http.post(url, body, { as })).status).toBe(403)
    expect((await org.http.post(url, body, { as: 'Grace' })).status).toBe(200)
    expect((await org.http.post(url, body, { as: 'Linus' })).status).toBe(409)
  })

  test('refuses bad input, unknown people and who is signed out', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const body = { personId: org.id.Linus, ...more }
    expect((await org.http.post(url, body)).status).toBe(401)
    expect((await org.http.post(url, { ...body, personId: 'Linus' }, { as: 'Grace' })).status).toBe(400)
    expect((await org.http.post(url, { ...body, mood: 'good' }, { as: 'Grace' })).status).toBe(400)
    expect((await other.http.post(url, body, { as: 'Grace' })).status).toBe(404)
  })
})

test('every endpoint is covered above', () => {
  const named = ['listCharters', 'readCoverage', 'readCharterOf', 'startCharter', 'askExchange']
  expect([...Object.keys(WRITES), ...Object.keys(READS), ...named].sort()).toEqual(
    Object.keys(chartersContract).sort(),
  )
})
