import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './is-same.ts'

const plain = { noNullPrototype: true } as const
const row = fc.dictionary(
  fc.constantFrom('says', 'value', 'refs'),
  fc.oneof(
    fc.constantFrom('fog', 1, null, false),
    fc.array(fc.dictionary(fc.constantFrom('kind', 'id'), fc.constantFrom('a', 'b'), plain)),
  ),
  plain,
)

test('two rows are the same when nothing in them differs, whatever the order of their fields', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      expect(isSame(one, other)).toBe(isDeepStrictEqual(one, other))
      expect(isSame(one, structuredClone(one))).toBe(true)
    }),
  )
})

test.each([
  ['a list and a row', [], {}],
  ['a list and a longer one', [1], [1, 2]],
  ['nothing and a row', null, {}],
  ['a field and another', { a: 1 }, { b: 1 }],
  ['a word and a number', '1', 1],
])('%s are not the same', (_, one, other) => {
  expect([isSame(one, other), isSame(other, one)]).toEqual([false, false])
})
