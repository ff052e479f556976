import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { locale, setLocale } from './locale.ts'
import { formatBytes, formatNumber, formatPercent, parseNumber } from './numbers.ts'

const before = locale()
afterAll(() => setLocale(before))
beforeEach(() => setLocale({ tag: 'en-GB' }))

describe('a number a person typed', () => {
  test.each([
    ['12.5', 12.5],
    ['1,234', 1234],
    ['1,234,567.8', 1_234_567.8],
    ['12,5', 12.5],
    ['−3', -3],
    ['1 200', 1200],
    ['.5', 0.5],
    ['', undefined],
    ['abc', null],
    ['1.2.3', null],
    ['12 days', null],
  ])('in English, %s is %s', (text, value) => expect(parseNumber(text)).toBe(value))

  test.each([
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['1.5', 1.5],
  ])('in German, %s is %s', (text, value) => {
    setLocale({ tag: 'de' })
    expect(parseNumber(text)).toBe(value)
  })

  test.each(['en-GB', 'de', 'fr', 'de-CH', 'pl'])('is read back as it was written in %s', tag => {
    setLocale({ tag })
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), cents => {
        expect(parseNumber(formatNumber(cents / 100))).toBe(cents / 100)
      }),
    )
  })
})

test('numbers, shares and bytes are written in the locale, and none is a dash', () => {
  expect(formatNumber(1234.567)).toBe('1,234.57')
  expect(formatNumber(null)).toBe('–')
  expect(formatPercent(0.615)).toBe('62%')
  expect(formatPercent(null)).toBe('–')
  expect(formatBytes(512)).toBe('512 byte')
  expect(formatBytes(3_400_000)).toBe('3.4 MB')
})
