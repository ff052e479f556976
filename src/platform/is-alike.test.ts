import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAlike } from './is-alike.ts'

describe('two values out of rows', () => {
  test('are alike as their copies are, and as JSON says of others', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(isAlike(one, structuredClone(one))).toBe(true)
        expect(isAlike(one, other)).toBe(isAlike(other, one))
        if (JSON.stringify(one) === JSON.stringify(other)) return
        expect(isAlike([one, 1], [other, 2])).toBe(false)
      }),
    )
  })

  test.each([
    ['what is missing is not what is null', {}, { a: null }],
    ['a longer list is another one', [1], [1, 2]],
    ['another order is another list', [1, 2], [2, 1]],
    ['another row deep inside is another one', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['nothing is not a row', undefined, {}],
  ])('%s', (_, one, other) => {
    expect(isAlike(one, other)).toBe(false)
  })
})
