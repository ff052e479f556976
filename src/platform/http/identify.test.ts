import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { newSecret, readSecret } from '../session/session.ts'
import { plantedServer } from './planted-server.factory.ts'

let server: Awaited<ReturnType<typeof plantedServer>>
beforeAll(async () => {
  server = await plantedServer()
})
afterAll(() => server.app.close())

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
const cookie = (text: string) => ({ cookie: `fairlead_session=${text}` })
const OWN_PAGE = { 'x-fairlead': '1' }

async function status(method: 'GET' | 'POST' | 'HEAD', headers: Record<string, string>): Promise<number> {
  const sent = method === 'POST' ? { payload: { text: 'hello' } } : {}
  return (await server.app.inject({ method, url: '/api/planted', headers, ...sent })).statusCode
}

test.each([
  ['a token', () => bearer(server.secret), 200],
  ['a token with the scheme in small letters', () => ({ authorization: `bearer ${server.secret}` }), 200],
  ['a session cookie', () => cookie(server.secret), 200],
  ['a session cookie among others', () => ({ cookie: `a=b; fairlead_session=${server.secret}; c=d` }), 200],
  [
    'a session cookie behind a proxy that asks for a password too',
    () => ({ ...cookie(server.secret), authorization: 'Basic YTpi' }),
    200,
  ],
  [
    'a token that is wrong beside a session that is right',
    () => ({ ...cookie(server.secret), ...bearer('garbage') }),
    401,
  ],
  ['nothing', () => ({}), 401],
  ['a token without its organisation', () => bearer(server.secret.split('.')[1] ?? ''), 401],
  ['another token of this organisation', () => bearer(newSecret(server.org.orgId).text), 401],
  ['an empty cookie', () => cookie(''), 401],
  ['a cookie with SQL in it', () => cookie(`${server.org.orgId}';drop table people_persons;--`), 401],
  ['a cookie that is percent signs', () => cookie('%%%'), 401],
  ['a very long token', () => bearer('x'.repeat(4000)), 401],
  ['another scheme', () => ({ authorization: 'Digest abc' }), 401],
  ['a scheme without a token', () => ({ authorization: 'Bearer ' }), 401],
])('%s is answered as what it is', async (_, headers, expected) => {
  expect(await status('GET', headers())).toBe(expected)
})

test.each([
  ['a cookie with the header of our pages', () => ({ ...cookie(server.secret), ...OWN_PAGE }), 200],
  [
    'a cookie from our pages, as the browser says',
    () => ({ ...cookie(server.secret), ...OWN_PAGE, 'sec-fetch-site': 'same-origin' }),
    200,
  ],
  ['a cookie alone, as a form of another site sends it', () => cookie(server.secret), 403],
  [
    'a cookie from another site with a forged header',
    () => ({ ...cookie(server.secret), ...OWN_PAGE, 'sec-fetch-site': 'cross-site' }),
    403,
  ],
  [
    'a cookie from a sister address of this site',
    () => ({ ...cookie(server.secret), ...OWN_PAGE, 'sec-fetch-site': 'same-site' }),
    403,
  ],
  [
    'a cookie beside a password for a proxy',
    () => ({ ...cookie(server.secret), authorization: 'Basic YTpi' }),
    403,
  ],
  ['a token, which no other site can send', () => bearer(server.secret), 200],
  ['a token from another site', () => ({ ...bearer(server.secret), 'sec-fetch-site': 'cross-site' }), 200],
])('a change with %s', async (_, headers, expected) => {
  const before = await server.planted()
  expect(await status('POST', headers())).toBe(expected)
  const more = expected === 200 ? 1 : 0
  expect((await server.planted())?.mails).toBe((before?.mails ?? 0) + more)
})

test('reading needs no header of our pages, so that a link can be opened', async () => {
  expect(await status('GET', { ...cookie(server.secret), 'sec-fetch-site': 'cross-site' })).toBe(200)
  expect(await status('HEAD', cookie(server.secret))).toBe(200)
})

test('a secret reads back as what was stored of it, and never carries it', () => {
  const orgId = newId()
  const { text, hash } = newSecret(orgId)
  expect(readSecret('token', text)).toEqual({ kind: 'token', orgId, hash })
  expect(hash).not.toContain(text.split('.')[1])
  expect(newSecret(orgId).text).not.toBe(text)
})

test('no text but a whole secret reads as one', () => {
  fc.assert(fc.property(fc.string(), text => readSecret('session', text) === null))
  const { text } = newSecret(newId())
  for (const broken of [
    text.toUpperCase(),
    ` ${text}`,
    `${text} `,
    `${text}\n`,
    text.slice(0, 50),
    text.replace('.', ' '),
  ])
    expect(readSecret('session', broken), broken).toBeNull()
  expect(readSecret('session', undefined)).toBeNull()
})
