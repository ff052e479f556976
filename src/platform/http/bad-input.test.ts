import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { ErrorAnswer } from './answer-error.ts'
import { plantedServer } from './planted-server.factory.ts'

let server: Awaited<ReturnType<typeof plantedServer>>
beforeAll(async () => {
  server = await plantedServer()
})
afterAll(() => server.app.close())

const JSON_CONTENT = { 'content-type': 'application/json' }

async function post(payload: string, headers: Record<string, string> = JSON_CONTENT, url = '/api/planted') {
  const answer = await server.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...server.signedIn, ...headers },
  })
  return { status: answer.statusCode, error: ErrorAnswer.parse(answer.json()).error }
}

const deep = (levels: number) => `{"text":"t","more":${'['.repeat(levels)}${']'.repeat(levels)}}`

test.each([
  ['JSON that stops in the middle', '{"text":', JSON_CONTENT],
  ['no JSON at all', 'text=hello', JSON_CONTENT],
  ['an empty body', '', JSON_CONTENT],
  ['a form', 'text=hello', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a file upload', '--b\r\n', { 'content-type': 'multipart/form-data; boundary=b' }],
  ['plain text', 'hello', { 'content-type': 'text/plain' }],
  ['a content type that is none', '{}', { 'content-type': 'nonsense' }],
  ['a list', '[]', JSON_CONTENT],
  ['null', 'null', JSON_CONTENT],
  ['a number', '7', JSON_CONTENT],
  ['a field that is missing', '{}', JSON_CONTENT],
  ['a number for a text', '{"text":7}', JSON_CONTENT],
  ['an object for a text', '{"text":{"$ne":null}}', JSON_CONTENT],
  ['a poisoned prototype', '{"text":"t","__proto__":{"admin":true}}', JSON_CONTENT],
  ['a poisoned constructor', '{"text":"t","constructor":{"prototype":{"admin":true}}}', JSON_CONTENT],
  ['a line with a line break', '{"text":"t","note":"one\\ntwo"}', JSON_CONTENT],
  ['a line with a control character', '{"text":"t","note":"bell\\u0007"}', JSON_CONTENT],
  ['a NUL in a text', '{"text":"a\\u0000b"}', JSON_CONTENT],
  ['a NUL inside nested JSON', '{"text":"t","more":{"a":["\\u0000"]}}', JSON_CONTENT],
  ['half of a character inside nested JSON', '{"text":"t","more":["\\ud800"]}', JSON_CONTENT],
  ['sixty levels of nesting', deep(61), JSON_CONTENT],
  ['fifty thousand levels of nesting', deep(50_000), JSON_CONTENT],
])('%s is bad input, said so in words, and nothing is saved', async (_, payload, headers) => {
  const before = await server.planted()
  const { status, error } = await post(payload, headers)
  expect(status).toBe(400)
  expect(error.items.length).toBeGreaterThan(0)
  expect(error.requestId).toBeUndefined()
  expect(await server.planted()).toEqual(before)
})

test.each(['{"text":', '', 'text=hello'])(
  'a body %j is said to be broken JSON, not another kind of content',
  async payload => {
    expect((await post(payload)).error.items[0]?.message).toBe('The body is not whole JSON.')
  },
)

test('a body is at most 256 kB, and less where an endpoint says so', async () => {
  const text = (length: number) => JSON.stringify({ text: 'x'.repeat(length) })
  expect(await post(text(262_144))).toMatchObject({ status: 413, error: { code: 'too_large' } })
  expect(await post(text(100), JSON_CONTENT, '/api/planted/small')).toMatchObject({ status: 413 })
  const small = await server.app.inject({
    method: 'POST',
    url: '/api/planted/small',
    payload: { text: 'x' },
    headers: server.signedIn,
  })
  expect(small.statusCode).toBe(204)
})

test('unknown fields are refused by name, in the body as in the query', async () => {
  const body = await post('{"text":"t","admin":true,"rev":3}')
  expect(body).toMatchObject({ status: 400, error: { code: 'unknown_field' } })
  expect(body.error.items.map(({ field }) => field)).toEqual(['admin', 'rev'])
  const query = await server.app.inject({ url: '/api/planted?limt=3', headers: server.signedIn })
  expect(query.statusCode).toBe(400)
  expect(query.json().error.items[0]).toMatchObject({ field: 'limt', code: 'unknown_field' })
})

test.each([
  ['a limit that is no number', '/api/planted?limit=ten'],
  ['a limit of zero', '/api/planted?limit=0'],
  ['a limit beyond the most', '/api/planted?limit=10'],
  ['a limit given twice', '/api/planted?limit=1&limit=2'],
  ['an id that is none', '/api/planted/1'],
  ['an id with SQL in it', `/api/planted/${encodeURIComponent("1' or '1'='1")}`],
  ['an id with a NUL in it', `/api/planted/${newId()}%00`],
  ['an address that cannot be decoded', '/api/planted/%E0%A4%A'],
  ['an address that is half a percent', '/api/planted/%'],
])('%s is bad input, not a failure of the server', async (_, url) => {
  const answer = await server.app.inject({ url, headers: server.signedIn })
  expect(answer.statusCode).toBe(400)
  expect(ErrorAnswer.parse(answer.json()).error.items[0]?.fix).not.toBe('')
  expect(answer.headers['x-request-id']).toBeDefined()
})

test.each([
  ['GET', '/api/nothing'],
  ['POST', '/api/nothing'],
  ['DELETE', '/api/planted'],
  ['GET', '/api/'],
  ['GET', `/api/planted/${'x'.repeat(300)}`],
  ['POST', '/elsewhere'],
] as const)('%s %s, which is no address, answers 404 as JSON', async (method, url) => {
  const answer = await server.app.inject({ method, url, headers: server.signedIn })
  expect(answer.statusCode).toBe(404)
  expect(ErrorAnswer.parse(answer.json()).error.code).toBe('not_found')
})

test('whatever JSON is sent, the server answers with a success or a described refusal', async () => {
  const body = fc.oneof(
    fc.json(),
    fc.record({ text: fc.string(), more: fc.jsonValue() }).map(value => JSON.stringify(value)),
  )
  await fc.assert(
    fc.asyncProperty(body, async payload => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/planted',
        payload,
        headers: { ...server.signedIn, ...JSON_CONTENT },
      })
      expect([200, 400]).toContain(answer.statusCode)
      if (answer.statusCode === 400) ErrorAnswer.parse(answer.json())
    }),
    { numRuns: 25 },
  )
})
