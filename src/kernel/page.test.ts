import { expect, test } from 'vitest'
import { z } from 'zod'
import { pageOf, pageQuery } from './page.ts'

const Query = z.strictObject(pageQuery)

test.each([
  ['nothing', {}, { limit: 50 }],
  ['a limit as text', { limit: '7' }, { limit: 7 }],
  ['the largest limit', { limit: '200' }, { limit: 200 }],
  ['a cursor', { cursor: 'abc' }, { cursor: 'abc', limit: 50 }],
])('a page asked for with %s is understood', (_, sent, read) => {
  expect(Query.parse(sent)).toEqual(read)
})

test.each([
  ['no entries', { limit: '0' }],
  ['too many entries', { limit: '201' }],
  ['half an entry', { limit: '1.5' }],
  ['a limit in words', { limit: 'all' }],
  ['a cursor longer than any of ours', { cursor: 'x'.repeat(401) }],
  ['an offset, which we do not have', { offset: '10' }],
])('a page asked for with %s is refused', (_, sent) => {
  expect(Query.safeParse(sent).success).toBe(false)
})

test('a page holds entries of its kind and where to go on, and nothing else', () => {
  const Page = pageOf(z.strictObject({ n: z.number() }))
  expect(Page.parse({ entries: [{ n: 1 }], nextCursor: null })).toEqual({
    entries: [{ n: 1 }],
    nextCursor: null,
  })
  for (const wrong of [
    { entries: [] },
    { entries: [{ n: 'x' }], nextCursor: null },
    { entries: [], nextCursor: null, total: 3 },
  ])
    expect(Page.safeParse(wrong).success).toBe(false)
})
