import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { readConfig } from '../config/config.ts'
import { plantedServer } from './planted-server.factory.ts'

const settings = (METRICS_TOKEN?: string) => ({
  config: { ...readConfig({}), LOG_LEVEL: 'silent' as const, REQUESTS_PER_MINUTE: 0, METRICS_TOKEN },
})

test('health and readiness answer without sign-in', async () => {
  const { app } = await plantedServer()
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' })
  await app.close()
})

test('metrics count requests by the pattern of their route, so that no id and no unknown address becomes a series', async () => {
  const { app, signedIn } = await plantedServer()
  const ids = [newId(), newId()]
  for (const id of ids) await app.inject({ url: `/api/planted/${id}`, headers: signedIn })
  await app.inject('/made/up/by-a-stranger')
  const { body, headers } = await app.inject('/metrics')
  expect(headers['content-type']).toContain('text/plain')
  expect(body).toContain(
    'fairlead_request_seconds_count{method="GET",route="/api/planted/:id",status="200"} 2',
  )
  for (const text of [...ids, 'by-a-stranger']) expect(body).not.toContain(text)
  expect(body).toContain('process_resident_memory_bytes')
  await app.close()
})

test('metrics tell how much waits in the background, and do without when the database is gone', async () => {
  const { app, org } = await plantedServer()
  const level = async (name: string) =>
    Number(new RegExp(`^fairlead_${name} (\\S+)$`, 'm').exec((await app.inject('/metrics')).body)?.[1])
  const names = ['outbox_rows', 'jobs_waiting', 'jobs_failed', 'mails_waiting', 'mails_given_up']
  const levels = () => Promise.all(names.map(level))
  const before = await levels()
  await org.database.queue.run(
    `insert into pgboss.job (name, data) values ('deliver', '{}'), ('failed', '{}'), ('failed', '{}')`,
  )
  await org.database.inOrganisation(org.orgId, async db => {
    await sql`insert into platform_events (org_id, id, at, actor_kind, type, subject_kind, subject_id)
      values (${org.orgId}, ${org.id.Ada}, now(), 'system', 'test.happened', 'person', ${org.id.Ada})`.execute(
      db,
    )
    await sql`insert into platform_outbox (org_id, event_id, consumer) values (${org.orgId}, ${org.id.Ada}, 'test.listener')`.execute(
      db,
    )
    for (const attempts of [0, 0, 0, 8])
      await sql`insert into platform_mails (org_id, id, recipient, subject, body, created_at, attempts)
        values (${org.orgId}, ${newId()}, 'ada@harbour.example', 'Hello', 'Text', now(), ${attempts})`.execute(
        db,
      )
  })
  expect(await levels()).toEqual([1, 1, 2, 3, 1].map((more, at) => more + (before[at] ?? Number.NaN)))
  await org.database.inOrganisation(org.orgId, db => sql`delete from platform_outbox`.execute(db))
  await app.close()
  const gone = { ...org.database, outside: () => Promise.reject(new Error('connection lost')) }
  const blind = await plantedServer({ database: gone })
  const { statusCode, body } = await blind.app.inject('/metrics')
  expect([statusCode, /^fairlead_jobs_failed (\S+)$/m.exec(body)?.[1]]).toEqual([200, 'Nan'])
  await blind.app.close()
})

const TOKEN = 'a-token-of-sixteen'
test.each([
  ['this machine, without a token', undefined, {}, '127.0.0.1', 200],
  ['this machine, by its newer address', undefined, {}, '::1', 200],
  ['another machine, without a token', undefined, {}, '10.0.0.9', 404],
  [
    'a proxy on this machine, for somebody else',
    undefined,
    { 'x-forwarded-for': '10.0.0.9' },
    '127.0.0.1',
    404,
  ],
  [
    'a stranger who claims to be this machine',
    undefined,
    { 'x-forwarded-for': '127.0.0.1' },
    '10.0.0.9',
    404,
  ],
  ['another machine, with the token', TOKEN, { authorization: `Bearer ${TOKEN}` }, '10.0.0.9', 200],
  ['another machine, with a wrong token', TOKEN, { authorization: 'Bearer guess' }, '10.0.0.9', 404],
  ['this machine, when a token is asked for', TOKEN, {}, '127.0.0.1', 404],
])('metrics for %s', async (_, token, headers, remoteAddress, status) => {
  const { app } = await plantedServer(settings(token))
  expect((await app.inject({ url: '/metrics', headers, remoteAddress })).statusCode).toBe(status)
  await app.close()
})

test('a server that closes lets running requests end, and takes no new ones', async () => {
  let open = () => {}
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  const { app } = await plantedServer({}, gate)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const arrived = once(app.server, 'request')
  const slow = fetch(`http://127.0.0.1:${port}/api/planted/slow`)
  await arrived
  const closed = app.close()
  await new Promise(resolve => setImmediate(resolve))
  const refused = await fetch(`http://127.0.0.1:${port}/readyz`).then(
    answer => answer.status,
    () => 'refused',
  )
  expect([503, 'refused']).toContain(refused)
  open()
  expect(await (await slow).text()).toBe('at last')
  await closed
})

test('a caller that hangs up in the middle of its body leaves the server well', async () => {
  const { app, signedIn } = await plantedServer()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const half = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/planted',
    headers: { ...signedIn, 'content-type': 'application/json', 'content-length': '1000' },
  })
  half.on('error', () => {})
  half.write('{"text":')
  await once(app.server, 'request')
  half.destroy()
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  await app.close()
})
