import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { ASKING, announced, seen } from './announcement.factory.ts'

let org: Organisation
let id: string
beforeAll(async () => {
  org = await organisation()
  id = (await announced(org)).id
})

const WHOLE = { title: 'We move', body: 'Soon.', readByOn: '2026-03-06' }
const bell = 'Do\u0007 it'
const half = 'Do \ud83d it'
const turned = 'Do \u2066 it'

describe('a malformed announcement is refused by the name of its field', () => {
  const line = (longest: number) => [bell, half, turned, 'Do\nit', 'x'.repeat(longest + 1), 7, null, [], {}]
  it.each<[string, readonly unknown[]]>([
    ['title', ['', '  ', 'ab', undefined, ...line(140)]],
    ['body', ['', ' \n\t ', undefined, bell, half, 'x'.repeat(10_001), 7, null, []]],
    ['readByOn', ['2026-02-30', '2026-3-6', 'Friday', '', undefined, null, 7, '2026-03-06T00:00:00Z']],
    ['teamId', ['Pilots', '', 7, [], {}, `${newId()} `]],
    ['check', ['yes', 7, [], true]],
    ['state', ['published']],
    ['authorId', [newId()]],
  ])('%s', async (field, values) => {
    for (const value of values) {
      const { status, body } = await org.http.post(
        '/api/announcements',
        { ...WHOLE, [field]: value },
        { as: 'Ada' },
      )
      expect({ value, status }).toEqual({ value, status: 400 })
      expect(body.error.items[0].field).toBe(field)
      expect(body.error.items[0].fix).not.toBe('')
    }
  })

  it.each<[string, Record<string, unknown>]>([
    ['no question', { question: ' ' }],
    ['a question with a bell', { question: bell }],
    ['a question that is too long', { question: 'x'.repeat(281) }],
    ['an answer that says nothing', { choices: ['Here', ' '] }],
    ['an answer of half a character', { choices: ['Here', half] }],
    ['an answer that is too long', { choices: ['Here', 'x'.repeat(141)] }],
    ['one answer', { choices: ['Here'] }],
    ['five answers', { choices: ['1', '2', '3', '4', '5'] }],
    ['no answers', { choices: undefined }],
    ['a meant one before the first', { meant: -1 }],
    ['a meant one between two', { meant: 0.5 }],
    ['a meant one by its words', { meant: 'Here' }],
    ['a meant one behind the last that there can be', { meant: 4 }],
    ['no meant one', { meant: null }],
    ['more than is asked for', { hint: 'The second.' }],
  ])('a check with %s', async (_, over) => {
    const check = { ...ASKING, ...over }
    const { status, body } = await org.http.post('/api/announcements', { ...WHOLE, check }, { as: 'Ada' })
    expect(status).toBe(400)
    expect(body.error.items[0].field).toMatch(/^check/)
  })
})

describe('what is done with one is refused malformed, and leaves it as it is', () => {
  it.each<[string, readonly unknown[]]>([
    [
      'reading',
      [{ choice: -1 }, { choice: 4 }, { choice: 0.5 }, { choice: '1' }, { choice: 0, of: 'Radia' }, []],
    ],
    [
      'clarification',
      [
        {},
        { rev: 1 },
        { text: 'New.' },
        { rev: 0, text: 'New.' },
        { rev: 1, text: ' ' },
        { rev: 1, text: bell },
      ].concat([
        { rev: 1, text: half },
        { rev: 1, text: 'x'.repeat(10_001) },
        { rev: 1.5, text: 'New.' },
      ]),
    ],
    [
      'withdrawal',
      [
        {},
        { rev: 1 },
        { why: 'No.' },
        { rev: '1', why: 'No.' } as object,
        { rev: 1, why: '' },
        { rev: 1, why: 'x'.repeat(281) },
      ].concat([
        { rev: 1, why: 'No\nway' },
        { rev: 1, why: half },
        { rev: 1, why: 'No.', state: 'gone' },
      ]),
    ],
  ])('%s', async (path, bodies) => {
    const before = (await seen(org, id, 'Ada')).body
    for (const body of bodies) {
      const as = path === 'reading' ? 'Linus' : 'Ada'
      const { status } = await org.http.post(`/api/announcements/${id}/${path}`, body, { as })
      expect({ body, status }).toEqual({ body, status: 400 })
    }
    expect((await seen(org, id, 'Ada')).body).toEqual(before)
  })

  it.each(['limit=0', 'limit=201', 'limit=x', 'whose=all', 'cursor=', 'cursor=1', 'page=2'])(
    'a list with %s',
    async query => {
      expect((await org.http.get(`/api/announcements?${query}`, { as: 'Ada' })).status).toBe(400)
    },
  )

  it('what is not there, and what is no id', async () => {
    expect((await seen(org, newId(), 'Ada')).status).toBe(404)
    expect((await seen(org, 'x', 'Ada')).status).toBe(400)
  })
})

test('everything that is wrong by its rules is said at once', async () => {
  const check = { question: 'Where?', choices: ['Here', 'HERE'], meant: 2 }
  const { status, body } = await org.http.post(
    '/api/announcements',
    { ...WHOLE, readByOn: '2026-03-01', check },
    { as: 'Ada' },
  )
  expect({ status, codes: body.error.items.map((item: { code: string }) => item.code) }).toEqual({
    ...{ status: 422, codes: ['in_the_past', 'no_such_answer', 'same_twice'] },
  })
})

test.each([
  ['today', '2026-03-02', 200],
  ['the sixtieth day from today', '2026-05-01', 200],
  ['the day after that', '2026-05-02', 422],
])('people may be given until %s', async (_, readByOn, status) => {
  expect((await org.http.post('/api/announcements', { ...WHOLE, readByOn }, { as: 'Ada' })).status).toBe(
    status,
  )
})

test('what is as long as it may be is kept whole', async () => {
  const long = { title: 't'.repeat(140), body: `${'ß'.repeat(9_999)}🚢`.slice(0, 9_998) }
  const check = { question: 'q'.repeat(280), choices: ['a'.repeat(140), 'b'.repeat(140), 'c', 'd'], meant: 3 }
  const page = await announced(org, { ...long, check })
  expect(page).toMatchObject({ ...long, check })
})
