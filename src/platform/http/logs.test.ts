import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { readConfig } from '../config/config.ts'
import { plantedServer } from './planted-server.factory.ts'

test('logs say which endpoint, how it ended and how long it took, and hold no query, body, name, address or secret', async () => {
  const { app, lines, server } = await logging()
  const id = newId()
  await app.inject({ url: `/api/planted/${id}?secret=of-the-query`, headers: server.signedIn })
  await app.inject({
    url: '/api/planted',
    headers: { cookie: `fairlead_session=${server.secret}`, 'user-agent': 'Adas-Telephone' },
  })
  await app.inject({
    method: 'POST',
    url: '/api/planted',
    payload: { text: 'private words' },
    headers: server.signedIn,
  })
  await app.inject({ url: '/nobody/ada-lovelace' })
  const entries = lines.map(line => JSON.parse(line))
  expect(entries.map(({ req, status }) => [req.method, req.route, status])).toEqual([
    ['GET', '/api/planted/:id', 400],
    ['GET', '/api/planted', 200],
    ['POST', '/api/planted', 200],
    ['GET', 'unknown', 404],
  ])
  for (const entry of entries)
    expect(entry).toMatchObject({ reqId: expect.any(String), ms: expect.any(Number) })
  const all = lines.join('')
  for (const text of [
    id,
    'of-the-query',
    server.secret,
    'Telephone',
    'private words',
    'lovelace',
    '127.0.0.1',
  ])
    expect(all).not.toContain(text)
  await app.close()
})

test('an unexpected failure is logged once with its place in the code and the request id that the caller got', async () => {
  const { app, lines, server } = await logging()
  const answer = await app.inject({
    method: 'POST',
    url: '/api/planted/failures',
    payload: { text: 'private words' },
    headers: server.signedIn,
  })
  const failures = lines.map(line => JSON.parse(line)).filter(({ level }) => level === 50)
  expect(failures).toHaveLength(1)
  expect(failures[0]).toMatchObject({
    reqId: answer.json().error.requestId,
    err: { message: 'the engine room is on fire' },
  })
  expect(failures[0].err.stack).toContain('planted-server.factory.ts')
  expect(lines.join('')).not.toContain('private words')
  await app.close()
})

test('a row that the database refuses is not repeated in the log', async () => {
  const { app, lines, server } = await logging(async () => {
    const { rows } = await Promise.reject(
      Object.assign(new Error('null value in "name" of (Ada Lovelace)'), {
        severity: 'ERROR',
        code: '23502',
        table: 'people_persons',
        detail: 'Failing row contains (ada@harbour.example).',
      }),
    )
    return rows
  })
  expect((await app.inject({ url: '/api/planted', headers: server.signedIn })).statusCode).toBe(500)
  expect(lines.join('')).not.toMatch(/Lovelace|harbour\.example/)
  expect(lines.map(line => JSON.parse(line)).find(({ err }) => err)?.err).toMatchObject({
    code: '23502',
    table: 'people_persons',
  })
  await app.close()
})

async function logging(findStanding?: () => Promise<null>) {
  const lines: string[] = []
  const server = await plantedServer({
    config: { ...readConfig({}), LOG_LEVEL: 'info', REQUESTS_PER_MINUTE: 0 },
    logStream: { write: line => void lines.push(line) },
    ...(findStanding === undefined ? {} : { findStanding }),
  })
  return { app: server.app, lines, server }
}
