// biome-ignore-all lint/suspicious/noTemplateCurlyInString: addresses as they stand in the text of a test
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'

/** A route as the table lists it: its name in the contract, method, and path with `:names`. */
interface Listed {
  readonly name: string
  readonly method: string
  readonly path: string
}

test('every route of every room is asked for by its address in some test', () => {
  const table = Object.values(rooms.routes).flatMap(routes =>
    routes.map(({ name, route: { method, path } }) => ({ name, method, path })),
  )
  expect(table.length).toBeGreaterThan(80)
  expect(unmentioned(table, readTests())).toEqual([])
})

test.each([
  ['nobody asks for', { name: 'plant', method: 'GET', path: '/api/planted/nowhere' }, ''],
  [
    'is only the beginning of another',
    { name: 'plant', method: 'GET', path: '/api/planted' },
    `get('/api/planted/more')`,
  ],
  [
    'is only the end of another',
    { name: 'plant', method: 'GET', path: '/api/planted' },
    `get('/far/api/planted')`,
  ],
  [
    'has one part less than what is asked for',
    { name: 'plant', method: 'GET', path: '/api/planted/:id' },
    `get('/api/planted/\${id}/more')`,
  ],
])('a route that %s is found out', (_, route, text) => {
  expect(unmentioned([route], [text])).toEqual([`${route.method} ${route.path}`])
})

test.each([
  ['as it is', '/api/planted', `get('/api/planted')`],
  ['with a query', '/api/planted', `get('/api/planted?limit=3')`],
  ['with an id put in', '/api/planted/:id/more', 'post(`/api/planted/${org.id.Ada}/more`, {})'],
  ['with a call put in', '/api/planted/:id', 'get(`/api/planted/${newId()}`)'],
  ['by its name, in a table of all routes', '/api/planted', '  plant: { good: 1 },'],
  [
    'behind a variable for what is constant',
    '/api/planted/:id',
    'const planted = (id: string) => `/api/planted/${id}`',
  ],
])('a route that is asked for %s counts as tested', (_, path, text) => {
  expect(unmentioned([{ name: 'plant', method: 'GET', path }], [text])).toEqual([])
})

function unmentioned(table: readonly Listed[], tests: readonly string[]): string[] {
  const all = tests.join('\n')
  return table
    .filter(({ name, path }) => !mentions(path).test(all) && !keyed(name).test(all))
    .map(({ method, path }) => `${method} ${path}`)
}

// A path parameter is written in a test as `${…}` or as a value of its own; the address ends with its quote or its query.
function mentions(path: string): RegExp {
  const parts = path
    .split('/')
    .map(part => (part.startsWith(':') ? '(?:\\$\\{[^}]+\\}|[\\w-]+)[\\w.]*' : escaped(part)))
  return new RegExp(`['"\`]${parts.join('/')}(?=['"\`?]|\\$\\{(?:query|search))`)
}

// A table of calls, one for each route of a contract, is keyed by the names of the routes.
function keyed(name: string): RegExp {
  return new RegExp(`^ {2,4}${name}: (?:\\{|async|\\()`, 'm')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

// Not this file: it names addresses that nobody asks for.
function readTests(): string[] {
  const files = globSync('src/**/*.{test,factory}.ts').map(file => readFileSync(file, 'utf8'))
  expect(files.length).toBeGreaterThan(60)
  return files
}
