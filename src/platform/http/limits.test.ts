import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { ErrorAnswer } from './answer-error.ts'
import { plantedServer } from './planted-server.factory.ts'

const limited = (settings: object) =>
  plantedServer({ config: { ...readConfig({}), LOG_LEVEL: 'silent', ...settings } })

async function statuses(times: number, ask: () => Promise<{ statusCode: number }>): Promise<number[]> {
  const seen: number[] = []
  for (let at = 0; at < times; at++) seen.push((await ask()).statusCode)
  return seen
}

test('requests beyond the limit answer 429, in the form of every error, with when to come back', async () => {
  const { app, signedIn } = await limited({ REQUESTS_PER_MINUTE: 2 })
  const ask = () => app.inject({ url: '/api/planted', headers: signedIn })
  expect(await statuses(3, ask)).toEqual([200, 200, 429])
  const refused = await ask()
  expect(ErrorAnswer.parse(refused.json()).error.code).toBe('too_many_requests')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  await app.close()
})

test('an endpoint with a limit of its own is stricter than the server, and uses up nobody else’s', async () => {
  const { app, signedIn } = await limited({ REQUESTS_PER_MINUTE: 100 })
  const enter = () =>
    app.inject({ method: 'POST', url: '/api/planted/session', headers: { 'x-fairlead': '1' } })
  expect(await statuses(5, enter)).toEqual([200, 200, 200, 429, 429])
  expect((await app.inject({ url: '/api/planted', headers: signedIn })).statusCode).toBe(200)
  await app.close()
})

test('members of one office have a limit each, strangers one for their address', async () => {
  const { app, signedIn } = await limited({ REQUESTS_PER_MINUTE: 100 })
  const ask = (headers: Record<string, string>) => app.inject({ url: '/api/planted/heavy', headers })
  expect(await statuses(3, () => ask(signedIn))).toEqual([204, 204, 429])
  expect((await ask({})).statusCode).toBe(401)
  expect((await ask({})).statusCode).toBe(401)
  expect((await ask({})).statusCode).toBe(429)
  await app.close()
})

test('a limit of zero is none', async () => {
  const { app, signedIn } = await limited({ REQUESTS_PER_MINUTE: 0 })
  const seen = await statuses(20, () => app.inject({ url: '/api/planted', headers: signedIn }))
  expect(new Set(seen)).toEqual(new Set([200]))
  await app.close()
})

test.each([
  ['without a proxy, what a caller claims counts for nothing', false, '10.0.0.9', '127.0.0.1'],
  ['behind a proxy, callers are told apart by the address it saw', true, '10.0.0.9', '10.0.0.9'],
  [
    'behind a proxy, an address that a caller made up counts for nothing',
    true,
    '6.6.6.6, 10.0.0.9',
    '10.0.0.9',
  ],
])('%s', async (_, TRUST_PROXY, forwarded, ip) => {
  const { app } = await limited({ TRUST_PROXY })
  const answer = await app.inject({ url: '/api/planted/asker', headers: { 'x-forwarded-for': forwarded } })
  expect(answer.json()).toEqual({ ip })
  await app.close()
})
