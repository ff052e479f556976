import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { plantedServer } from './planted-server.factory.ts'

let server: Awaited<ReturnType<typeof plantedServer>>
beforeAll(async () => {
  server = await plantedServer()
})
afterAll(() => server.app.close())

const get = (url: string) => server.app.inject({ url, headers: server.signedIn })
const post = (url: string, payload: object) =>
  server.app.inject({ method: 'POST', url, payload, headers: server.signedIn })

test('what a handler wrote is kept when it returns: its rows and its events together', async () => {
  const before = await server.planted()
  expect((await post('/api/planted', { text: 'kept' })).statusCode).toBe(200)
  expect(await server.planted()).toEqual({
    mails: (before?.mails ?? 0) + 1,
    events: (before?.events ?? 0) + 1,
  })
})

test('what a handler wrote is undone when it breaks: its rows and its events together', async () => {
  const before = await server.planted()
  expect((await post('/api/planted/failures', { text: 'undone' })).statusCode).toBe(500)
  expect(await server.planted()).toEqual(before)
})

test('a handler that breaks answers 500 with the request id and nothing of the inside, and the server goes on', async () => {
  const answer = await post('/api/planted/failures', { text: 'private words' })
  const { error } = answer.json()
  expect(error).toEqual({
    code: 'internal',
    items: [expect.any(Object)],
    requestId: answer.headers['x-request-id'],
  })
  expect(answer.body).not.toMatch(/fire|private|stack|\.ts|node_modules|sql/i)
  expect((await get('/api/planted')).statusCode).toBe(200)
})

test('a GET cannot write: the database refuses it', async () => {
  const before = await server.planted()
  expect((await get('/api/planted/writing')).statusCode).toBe(500)
  expect(await server.planted()).toEqual(before)
})

test('an answer that its contract does not describe never leaves the server while answers are checked', async () => {
  const answer = await get('/api/planted/wrong-answer')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('not an id')
})

test('an action without an answer is 204 and empty; a file comes as its kind, under its name', async () => {
  const done = await post('/api/planted/small', { text: 'x' })
  expect([done.statusCode, done.body]).toEqual([204, ''])
  const file = await get('/api/planted/file')
  expect(file.headers['content-type']).toMatch(/^text\/csv/)
  expect(file.headers['content-disposition']).toBe('attachment; filename="planted.csv"')
  expect(file.body).toBe('a,b\n')
})

test('parameters of the address reach the handler as the contract reads them', async () => {
  const id = newId()
  expect((await get(`/api/planted/${id}`)).json()).toEqual({ id })
})

test('an organisation that does not exist is nobody’s', async () => {
  const headers = { authorization: `Bearer ${newId()}.${server.secret.split('.')[1]}x` }
  expect((await server.app.inject({ url: '/api/planted', headers })).statusCode).toBe(401)
})
