import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { createToken } from './api-token.ts'
import { accountsRounds } from './rounds.ts'
import { openSession } from './sign-in.ts'

// The first organisation of a worker opens its database.
beforeAll(async () => void (await organisation()))

const renew = (org: Organisation, cookie: string) =>
  org.http.post('/api/session/renewal', undefined, { headers: { cookie } })

test('a session ends thirty days after it was last used, not after it was opened', async () => {
  const org = await organisation()
  const cookie = await signedIn(org)
  org.at('2026-03-31T09:00:00Z')
  const renewed = await renew(org, cookie)
  expect(renewed.status).toBe(204)
  expect(String(renewed.headers['set-cookie'])).toContain(`Max-Age=${30 * 86_400}`)
  org.at('2026-04-30T08:00:00Z')
  expect((await org.http.get('/api/session', { headers: { cookie } })).body).not.toBeNull()
  org.at('2026-04-30T09:00:01Z')
  expect((await org.http.get('/api/session', { headers: { cookie } })).body).toBeNull()
  expect((await renew(org, cookie)).status).toBe(401)
})

test('a session that nobody renews ends thirty days after it was opened', async () => {
  const org = await organisation()
  const cookie = await signedIn(org)
  org.at('2026-04-01T08:59:59Z')
  expect((await org.http.get('/api/session', { headers: { cookie } })).body).not.toBeNull()
  org.at('2026-04-01T09:00:00Z')
  expect((await org.http.get('/api/session', { headers: { cookie } })).body).toBeNull()
})

test('when a device was last seen is written at most once an hour', async () => {
  const org = await organisation()
  const cookie = await signedIn(org)
  const seen = async () => {
    const { body } = await org.http.get('/api/sessions', { headers: { cookie } })
    return body.devices.find((device: { current: boolean }) => device.current).lastSeenAt
  }
  org.at('2026-03-02T09:59:00Z')
  await renew(org, cookie)
  expect(await seen()).toBe('2026-03-02T09:00:00.000Z')
  org.at('2026-03-02T10:00:01Z')
  await renew(org, cookie)
  expect(await seen()).toBe('2026-03-02T10:00:01.000Z')
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
    'Safari on iPad',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.0 Safari/605.1',
    'Safari on macOS',
  ],
  ['curl/8.5.0', 'Browser on unknown system'],
  ['', 'Browser on unknown system'],
  ['<script>alert(1)</script>'.repeat(100), 'Browser on unknown system'],
])(
  'a device that calls itself %s is listed as %s, and nothing more is kept of it',
  async (userAgent, device) => {
    const org = await organisation()
    await org.as('Ada', work => openSession(work, org.id.Ada, userAgent))
    const { body } = await org.http.get('/api/sessions', { as: 'Ada' })
    expect(body.devices.map((listed: { device: string }) => listed.device)).toContain(device)
  },
)

test('one device is signed out without the others, and signing out everywhere ends each', async () => {
  const org = await organisation()
  const [phone, laptop] = [await signedIn(org), await signedIn(org)]
  const status = async (cookie: string) =>
    (await org.http.get('/api/sessions', { headers: { cookie } })).status
  const { body } = await org.http.get('/api/sessions', { headers: { cookie: phone } })
  const other = body.devices.find((device: { current: boolean }) => !device.current)
  expect((await org.http.delete(`/api/sessions/${other.id}`, { headers: { cookie: phone } })).status).toBe(
    204,
  )
  expect([await status(phone), await status(laptop)]).toEqual([200, 401])
  expect((await org.http.delete(`/api/sessions/${other.id}`, { headers: { cookie: phone } })).status).toBe(
    404,
  )
  const everywhere = await org.http.delete('/api/sessions', { headers: { cookie: phone } })
  expect(String(everywhere.headers['set-cookie'])).toMatch(/fairlead_session=;/)
  expect(await status(phone)).toBe(401)
})

test('a session ends for the server too when the browser signs out: the old cookie opens nothing', async () => {
  const org = await organisation()
  const cookie = await signedIn(org)
  const out = await org.http.delete('/api/session', { headers: { cookie } })
  expect(String(out.headers['set-cookie'])).toMatch(/fairlead_session=;/)
  expect((await org.http.get('/api/session', { headers: { cookie } })).body).toBeNull()
})

// Every way to change something, as a token that may only read would try it.
test.each([
  ['POST', '/api/session/renewal', undefined],
  ['DELETE', '/api/session', undefined],
  ['DELETE', '/api/sessions', undefined],
  ['POST', '/api/tokens', { name: 'More', scope: 'write', days: 1 }],
  ['POST', '/api/invitations', { personIds: [newId()] }],
  ['PATCH', `/api/people/${newId()}`, { rev: 1, name: 'Eve' }],
  ['POST', '/api/aims', {}],
] as const)('a token that may only read cannot %s %s', async (method, url, body) => {
  const org = await organisation()
  const headers = await tokenOf(org, 'Alan', 'read')
  const answer =
    method === 'DELETE'
      ? await org.http.delete(url, { headers })
      : await org.http[method === 'POST' ? 'post' : 'patch'](url, body, { headers })
  expect([400, 403]).toContain(answer.status)
  if (answer.status === 403) expect(answer.body.error.items[0].code).toBe('read_only_token')
  expect((await org.http.get('/api/session', { headers })).status).toBe(200)
})

test('a token that may write does what its owner may do, and no more', async () => {
  const org = await organisation()
  const [margaret, linus] = [await tokenOf(org, 'Margaret', 'write'), await tokenOf(org, 'Linus', 'write')]
  const wish = { personIds: [org.id.Radia] }
  expect((await org.http.post('/api/invitations', wish, { headers: margaret })).status).toBe(200)
  expect((await org.http.post('/api/invitations', wish, { headers: linus })).status).toBe(403)
})

test('an administrator’s token makes no sign-in link, so that a leaked one opens no session', async () => {
  const org = await organisation()
  const headers = await tokenOf(org, 'Alan', 'write')
  const answer = await org.http.post(`/api/people/${org.id.Ada}/sign-in-link`, {}, { headers })
  expect(answer.status).toBe(403)
  expect(await org.eventsOfType('sign_in_link.handed_over')).toBe(0)
})

test('the system makes no tokens and no links: there is nobody they could belong to', async () => {
  const org = await organisation()
  await expect(org.system(work => createToken(work, { name: 'T', scope: 'read', days: 1 }))).rejects.toThrow(
    /needs a person/,
  )
})

test('making and revoking a token is written in the history of its owner', async () => {
  const org = await organisation()
  const { body } = await org.http.post(
    '/api/tokens',
    { name: 'Report', scope: 'read', days: 1 },
    { as: 'Grace' },
  )
  await org.http.delete(`/api/tokens/${body.id}`, { as: 'Grace' })
  expect([await org.eventsOfType('token.created'), await org.eventsOfType('token.revoked')]).toEqual([1, 1])
  expect((await org.http.delete(`/api/tokens/${body.id}`, { as: 'Grace' })).status).toBe(404)
  expect(await org.eventsOfType('token.revoked')).toBe(1)
})

test('tidying removes keys and sessions thirty days after their end, and nothing that still opens something', async () => {
  const org = await organisation()
  const cookie = await signedIn(org)
  await org.http.post('/api/invitations', { personIds: [org.id.Radia] }, { as: 'Margaret' })
  const counts = async () => [
    await count(org, 'accounts_sessions'),
    await count(org, 'accounts_sign_in_keys'),
  ]
  const before = await counts()
  await tidyAt(org, '2026-03-30T09:00:00Z')
  expect(await counts()).toEqual(before)
  await tidyAt(org, '2026-04-15T09:00:00Z')
  expect(await counts()).toEqual(before)
  await tidyAt(org, '2026-04-15T09:00:01Z')
  expect(await counts()).toEqual([before[0], 0])
  await renewedAt(org, cookie, '2026-03-31T09:00:00Z')
  await tidyAt(org, '2026-05-01T09:00:01Z')
  expect(await counts()).toEqual(before.with(1, 0))
  await tidyAt(org, '2026-05-30T09:00:01Z')
  expect(await count(org, 'accounts_sessions')).toBe((before[0] ?? 0) - 1)
})

test('tidying one organisation leaves the others alone', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  await theirs.http.post('/api/invitations', { personIds: [theirs.id.Radia] }, { as: 'Margaret' })
  await tidyAt(mine, '2027-03-02T09:00:00Z')
  expect(await count(theirs, 'accounts_sign_in_keys')).toBe(1)
})

test('a session is opened for somebody of this organisation only', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  await expect(mine.system(work => openSession(work, theirs.id.Ada, ''))).rejects.toThrow()
})

async function signedIn(org: Organisation): Promise<string> {
  const { text } = await org.as('Ada', work => openSession(work, org.id.Ada, 'Firefox on Linux'))
  return `fairlead_session=${text}`
}

async function tokenOf(org: Organisation, as: 'Alan' | 'Margaret' | 'Linus', scope: 'read' | 'write') {
  const { body } = await org.http.post('/api/tokens', { name: 'T', scope, days: 30 }, { as })
  return { authorization: `Bearer ${body.text}` }
}

async function tidyAt(org: Organisation, iso: string): Promise<void> {
  org.at(iso)
  await org.system(async work => {
    for (const round of accountsRounds) await round.run(work)
  })
}

async function renewedAt(org: Organisation, cookie: string, iso: string): Promise<void> {
  org.at(iso)
  expect((await renew(org, cookie)).status).toBe(204)
}

async function count(org: Organisation, table: string): Promise<number> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)
    return rows[0]?.n ?? -1
  })
}

test.each([
  ['Pacific/Kiritimati', '2026-03-06T09:59:59Z', '2026-03-06T10:00:00Z'],
  ['America/Adak', '2026-03-07T09:59:59Z', '2026-03-07T10:00:00Z'],
])(
  'in %s sessions and tokens end with the last day there, not with that of the server',
  async (timeZone, on, after) => {
    const org = await organisation({ timeZone })
    org.at('2026-03-05T09:00:00Z')
    const asked = { name: 'Report', scope: 'read', days: 30 }
    const { body: token } = await org.http.post('/api/tokens', asked, { as: 'Linus' })
    await org.database.inOrganisation(org.orgId, db =>
      sql`update people_persons set left_on = '2026-03-06' where id = ${org.id.Linus}`.execute(db),
    )
    const answers = async () => [
      (await org.http.get('/api/home', { as: 'Linus' })).status,
      (await org.http.get('/api/home', { headers: { authorization: `Bearer ${token.text}` } })).status,
    ]
    org.at(on)
    expect(await answers()).toEqual([200, 200])
    org.at(after)
    expect(await answers()).toEqual([401, 401])
  },
)
