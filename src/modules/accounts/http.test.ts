import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { newSecret } from '#platform/session/session.ts'
import { organisation } from '#test/organisation.ts'

test('a person learns who they are, where, and in which roles', async () => {
  const org = await organisation()
  const { status, body } = await org.http.get('/api/session', { as: 'Margaret' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    person: { id: org.id.Margaret, name: 'Margaret Hamil', timeZone: null },
    flags: { people: true, admin: false },
    organisation: { id: org.orgId, name: 'Harbour Works', timeZone: 'Europe/Lisbon' },
    demo: false,
    today: '2026-03-02',
  })
})

test('a person who has a time zone of their own is told it, so that their morning is not the organisation’s', async () => {
  const org = await organisation()
  await org.database.inOrganisation(org.orgId, db =>
    sql`update people_persons set time_zone = 'Asia/Tokyo' where id = ${org.id.Grace}`.execute(db),
  )
  expect((await org.http.get('/api/session', { as: 'Grace' })).body.person.timeZone).toBe('Asia/Tokyo')
})

test('a visitor is told that nobody is signed in, as an answer and not as an error; a program with a wrong token is refused', async () => {
  const org = await organisation()
  const nobody = { status: 200, body: null, headers: { 'cache-control': 'no-store' } }
  const ended = { cookie: `fairlead_session=${newSecret(org.orgId).text}` }
  expect(await org.http.get('/api/session')).toMatchObject(nobody)
  expect(await org.http.get('/api/session', { headers: ended })).toMatchObject(nobody)
  expect(await org.http.get('/api/session', { headers: { cookie: 'fairlead_session=%%%' } })).toMatchObject(
    nobody,
  )
  for (const text of ['garbage', newSecret(org.orgId).text])
    expect(
      (await org.http.get('/api/session', { headers: { authorization: `Bearer ${text}` } })).status,
    ).toBe(401)
})

test.each([
  ['GET', '/api/sessions'],
  ['DELETE', '/api/sessions'],
  ['DELETE', '/api/session'],
  ['POST', '/api/session/renewal'],
  ['GET', '/api/tokens'],
  ['POST', '/api/tokens'],
  ['POST', '/api/invitations'],
])('%s %s is refused to somebody who is not signed in', async (method, url) => {
  const org = await organisation()
  const bodies = {
    '/api/tokens': { name: 'T', scope: 'read', days: 1 },
    '/api/invitations': { personIds: [newId()] },
  }
  const answer =
    method === 'GET'
      ? await org.http.get(url)
      : method === 'DELETE'
        ? await org.http.delete(url)
        : await org.http.post(url, bodies[url as keyof typeof bodies])
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'not_signed_in' } } })
})

test('unknown fields are refused by name', async () => {
  const org = await organisation()
  const { status, body } = await org.http.post(
    '/api/tokens',
    { name: 'T', scope: 'read', days: 1, admin: true },
    { as: 'Ada' },
  )
  expect(status).toBe(400)
  expect(body.error).toMatchObject({
    code: 'unknown_field',
    items: [{ field: 'admin', code: 'unknown_field' }],
  })
})

test.each([
  [{ name: '', scope: 'read', days: 1 }, 'name'],
  [{ name: 'T', scope: 'everything', days: 1 }, 'scope'],
  [{ name: 'T', scope: 'read', days: 0 }, 'days'],
  [{ name: 'T', scope: 'read', days: 9999 }, 'days'],
])('a token wish %o is refused, naming the field', async (wish, field) => {
  const org = await organisation()
  const { status, body } = await org.http.post('/api/tokens', wish, { as: 'Ada' })
  expect(status).toBe(400)
  expect(body.error.items[0].field).toBe(field)
})

test('a change from another site is refused even with the cookie', async () => {
  const org = await organisation()
  const wish = { name: 'T', scope: 'read', days: 1 }
  const forged = await org.http.post('/api/tokens', wish, {
    as: 'Ada',
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(forged).toMatchObject({ status: 403, body: { error: { items: [{ code: 'cross_site' }] } } })
})

test('a token acts as its owner, a read token cannot write, and a revoked one opens nothing', async () => {
  const org = await organisation()
  const { body: token } = await org.http.post(
    '/api/tokens',
    { name: 'Report', scope: 'read', days: 30 },
    { as: 'Grace' },
  )
  const headers = { authorization: `Bearer ${token.text}` }
  expect((await org.http.get('/api/session', { headers })).body.person.id).toBe(org.id.Grace)
  expect((await org.http.post('/api/session/renewal', undefined, { headers })).status).toBe(403)
  const { body: list } = await org.http.get('/api/tokens', { as: 'Grace' })
  expect(list.tokens).toEqual([
    { id: token.id, name: 'Report', scope: 'read', createdAt: token.createdAt, expiresAt: token.expiresAt },
  ])
  expect((await org.http.delete(`/api/tokens/${token.id}`, { as: 'Ada' })).status).toBe(404)
  expect((await org.http.delete(`/api/tokens/${token.id}`, { as: 'Grace' })).status).toBe(204)
  expect((await org.http.get('/api/session', { headers })).status).toBe(401)
})

test('a token cannot make tokens, so a leaked one ends', async () => {
  const org = await organisation()
  const { body: token } = await org.http.post(
    '/api/tokens',
    { name: 'Sync', scope: 'write', days: 30 },
    { as: 'Grace' },
  )
  const wish = { name: 'More', scope: 'write', days: 366 }
  expect(
    (await org.http.post('/api/tokens', wish, { headers: { authorization: `Bearer ${token.text}` } })).status,
  ).toBe(403)
})

test('a token ends on its day', async () => {
  const org = await organisation()
  const { body: token } = await org.http.post(
    '/api/tokens',
    { name: 'Report', scope: 'read', days: 1 },
    { as: 'Grace' },
  )
  org.at('2026-03-03T09:00:01Z')
  expect(
    (await org.http.get('/api/session', { headers: { authorization: `Bearer ${token.text}` } })).status,
  ).toBe(401)
})

test('a person sees where they are signed in, signs out one device, and everywhere', async () => {
  const org = await organisation()
  const { body } = await org.http.get('/api/sessions', { as: 'Ada' })
  expect(body.devices).toHaveLength(1)
  expect(body.devices[0]).toMatchObject({ current: true })
  expect((await org.http.delete(`/api/sessions/${body.devices[0].id}`, { as: 'Grace' })).status).toBe(404)
  expect((await org.http.delete('/api/sessions', { as: 'Ada' })).status).toBe(204)
  expect((await org.http.get('/api/session', { as: 'Ada' })).body).toBeNull()
  expect((await org.http.get('/api/session', { as: 'Grace' })).body).toMatchObject({
    person: { id: org.id.Grace },
  })
})

test('signing out ends this session', async () => {
  const org = await organisation()
  expect((await org.http.delete('/api/session', { as: 'Ada' })).status).toBe(204)
  expect((await org.http.get('/api/session', { as: 'Ada' })).body).toBeNull()
})

test('people of another organisation do not exist here', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  expect(
    (await mine.http.post('/api/invitations', { personIds: [theirs.id.Ada] }, { as: 'Margaret' })).status,
  ).toBe(404)
  expect((await mine.http.post(`/api/people/${theirs.id.Ada}/sign-in-link`, {}, { as: 'Alan' })).status).toBe(
    404,
  )
})

test('outside the demo there are no personas, and nobody can become one', async () => {
  const org = await organisation()
  expect((await org.http.get('/api/demo/personas')).body).toEqual({ personas: [] })
  expect((await org.http.post('/api/demo/session', { personId: org.id.Ada })).status).toBe(404)
})

test('setup is over once there is an organisation', async () => {
  const org = await organisation()
  expect((await org.http.get('/api/setup')).body).toEqual({ needed: false })
  const wish = {
    key: 'guess',
    organisation: { name: 'Evil Works', timeZone: 'UTC' },
    person: { name: 'Eve', email: 'eve@evil.example' },
  }
  expect((await org.http.post('/api/setup', wish)).status).toBe(403)
})
