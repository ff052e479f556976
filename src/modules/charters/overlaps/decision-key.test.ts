import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionKey } from './decision-key.ts'

describe('the same decision', () => {
  test.each([
    ['in other letters', 'Refund over 5k', 'REFUND OVER 5K'],
    ['with another plural', 'Refund over 5k', 'Refunds over 5k'],
    ['with the number written out', 'Refunds over 5k', 'Refunds over 5,000'],
    ['with a currency', 'Refunds over 5k', 'Refunds over €5.000'],
    ['with small words and a full stop', 'Refunds over 5k', 'The refunds over 5k.'],
    ['with accents', 'Café opening hours', 'Cafe opening hours'],
  ])('%s', (_, one, other) => {
    expect(decisionKey(one)).toBe(decisionKey(other))
  })

  test.each([
    ['another number', 'Refunds over 5k', 'Refunds over 50k'],
    ['another direction', 'Refunds over 5k', 'Refunds under 5k'],
    ['another thing', 'Refunds over 5k', 'Discounts over 5k'],
  ])('is not one with %s', (_, one, other) => {
    expect(decisionKey(one)).not.toBe(decisionKey(other))
  })

  test.each(['The order of my own tasks', 'What I do first', 'Mine to decide', '…', 'All of the'])(
    '“%s” is nobody else’s business',
    text => {
      expect(decisionKey(text)).toBeNull()
    },
  )

  test('does not depend on case, for any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,]{1,60}$/), text => {
        expect(decisionKey(text.toUpperCase())).toBe(decisionKey(text))
      }),
    )
  })
})
