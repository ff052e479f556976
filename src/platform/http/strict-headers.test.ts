import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { plantedServer, UNTIL } from './planted-server.factory.ts'

let server: Awaited<ReturnType<typeof plantedServer>>
beforeAll(async () => {
  server = await plantedServer()
})
afterAll(() => server.app.close())

test.each([
  ['an answer', '/api/planted', 200],
  ['a refusal', '/api/planted?limit=0', 400],
  ['an address that is none', '/api/nothing', 404],
  ['a failure', '/api/planted/wrong-answer', 500],
  ['a file', '/api/planted/file', 200],
  ['the health page', '/healthz', 200],
  ['the readable page of the API', '/api', 200],
])('%s carries a request id and the strict headers', async (_, url, status) => {
  const { statusCode, headers } = await server.app.inject({ url, headers: server.signedIn })
  expect(statusCode).toBe(status)
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['x-powered-by']).toBeUndefined()
  expect(policyOf(headers)).toContain("default-src 'self'")
})

test('the content policy lets nothing run that we did not send: a fresh nonce each time, no inline, no eval, no frame', async () => {
  const [first, second] = await Promise.all(['/api', '/api'].map(url => server.app.inject(url)))
  const policy = policyOf(first?.headers)
  expect(policy).not.toMatch(/unsafe|\*|http:/)
  for (const directive of [
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ])
    expect(policy).toContain(directive)
  const nonces = [policy, policyOf(second?.headers)].map(
    text => /style-src [^;]*'nonce-([0-9a-f]{32})'/.exec(text)?.[1],
  )
  expect(new Set(nonces).size).toBe(2)
  expect(first?.body).toContain(`<style nonce="${nonces[0]}">`)
  // Scripts come from files of ours only.
  expect(policy).toMatch(/script-src 'self'(;|$)/)
})

test('what is no page allows no style of its own, also after one that did', async () => {
  await server.app.inject('/api')
  const { headers } = await server.app.inject({ url: '/api/planted', headers: server.signedIn })
  expect(policyOf(headers)).toMatch(/style-src 'self'(;|$)/)
  expect(policyOf(headers)).not.toContain('nonce')
})

test('browsers are told to stay with https where a proxy serves it, and not where nobody does', async () => {
  const { app } = await plantedServer(settingsOf({ TRUST_PROXY: true }))
  const behind = await app.inject('/healthz')
  expect(behind.headers['strict-transport-security']).toMatch(/^max-age=\d{8}; includeSubDomains$/)
  expect(policyOf(behind.headers)).toContain('upgrade-insecure-requests')
  const plain = await server.app.inject('/healthz')
  expect(plain.headers['strict-transport-security']).toBeUndefined()
  expect(policyOf(plain.headers)).not.toContain('upgrade')
  await app.close()
})

test('a request id is ours, whatever the caller sends as one', async () => {
  const ask = () => server.app.inject({ url: '/healthz', headers: { 'x-request-id': 'forged' } })
  const ids = [(await ask()).headers['x-request-id'], (await ask()).headers['x-request-id']]
  expect(ids).not.toContain('forged')
  expect(new Set(ids).size).toBe(2)
})

test.each([
  ['over plain HTTP on this machine', {}, {}, false],
  ['at a public address with https', { PUBLIC_URL: 'https://lead.example.org' }, {}, true],
  ['behind a proxy that says https', { TRUST_PROXY: true }, { 'x-forwarded-proto': 'https' }, true],
  ['when a caller only claims https', {}, { 'x-forwarded-proto': 'https' }, false],
])(
  'a session cookie %s is for the server only, same-site, and secure where it can be',
  async (_, settings, headers, secure) => {
    const { app } = await plantedServer(settingsOf(settings))
    const entered = await app.inject({
      method: 'POST',
      url: '/api/planted/session',
      headers: { 'x-fairlead': '1', ...headers },
    })
    const [cookie] = entered.cookies
    expect(cookie).toMatchObject({ name: 'fairlead_session', path: '/', httpOnly: true, sameSite: 'Lax' })
    expect(cookie?.secure ?? false).toBe(secure)
    expect(cookie?.maxAge).toBe(10 * 86_400)
    const left = await app.inject({
      method: 'DELETE',
      url: '/api/planted/session',
      headers: { 'x-fairlead': '1' },
    })
    expect(left.cookies[0]).toMatchObject({ name: 'fairlead_session', value: '', expires: new Date(0) })
    await app.close()
  },
)

test('a session that is kept lasts longer in the browser too, and nobody is given one they did not bring', async () => {
  const keep = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'PUT',
      url: '/api/planted/session',
      headers: { 'x-fairlead': '1', ...headers },
    })
  const kept = await keep({ cookie: `fairlead_session=${server.secret}` })
  expect(kept.cookies[0]).toMatchObject({
    value: server.secret,
    maxAge: (UNTIL.getTime() - Date.parse('2026-03-02T09:00:00Z')) / 1000,
  })
  expect((await keep({})).cookies).toEqual([])
})

test.each([
  [
    'the address in the settings',
    { PUBLIC_URL: 'https://lead.example.org/' },
    'evil.example',
    'https://lead.example.org',
  ],
  ['this machine, by name', {}, 'localhost:4000', 'http://localhost:4000'],
  ['this machine, by number', {}, '127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['this machine, when a caller names another host', {}, 'evil.example', 'http://localhost:3000'],
  ['this machine, when a caller hides another host', {}, 'localhost.evil.example', 'http://localhost:3000'],
])('links lead to %s', async (_, settings, host, url) => {
  const { app } = await plantedServer(settingsOf(settings))
  const answer = await app.inject({
    method: 'POST',
    url: '/api/planted/session',
    headers: { host, 'x-fairlead': '1' },
  })
  expect(answer.json().url.split(' ')[0]).toBe(url)
  await app.close()
})

function settingsOf(settings: object) {
  return { config: { ...readConfig({}), LOG_LEVEL: 'silent' as const, REQUESTS_PER_MINUTE: 0, ...settings } }
}

function policyOf(headers: Record<string, unknown> | undefined): string {
  return String(headers?.['content-security-policy'])
}
