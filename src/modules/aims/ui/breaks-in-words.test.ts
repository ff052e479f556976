import { describe, expect, test } from 'vitest'
import { breakWords, wholeInWords } from './breaks-in-words.ts'

describe('breaks in words', () => {
  test('of one aim name how many and the worst', () => {
    expect(breakWords({ id: 'berths', worst: 'minor', count: 1 })).toBe('1 break, minor')
    expect(breakWords({ id: 'berths', worst: 'critical', count: 3 })).toBe('3 breaks, critical')
  })

  test.each([
    [
      'name how many are critical',
      { critical: 2, major: 5, minor: 3, info: 1 },
      '10 breaks in the line, 2 critical',
    ],
    ['do without when none is', { critical: 0, major: 1, minor: 0, info: 4 }, '1 break in the line'],
    ['are silent where there are none', { critical: 0, major: 0, minor: 0, info: 4 }, null],
  ] as const)('of the whole %s', (_, whole, words) => {
    expect(wholeInWords(whole)).toBe(words)
  })
})
