import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATTEMPTS, isUsable, newCode, normalisedCode, refusedKey } from './sign-in-key.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const FRESH = { usedAt: null, failedAttempts: 0, expiresAt: new Date('2026-03-02T09:00:01Z') }

test.each([
  ['fresh', {}, true],
  ['tried four times', { failedAttempts: ATTEMPTS - 1 }, true],
  ['tried five times', { failedAttempts: ATTEMPTS }, false],
  ['used', { usedAt: NOW }, false],
  ['at its end', { expiresAt: NOW }, false],
  ['past its end', { expiresAt: new Date('2026-03-02T08:00:00Z') }, false],
])('a key that is %s works: %s', (_, change, works) => {
  expect(isUsable({ ...FRESH, ...change }, NOW)).toBe(works)
})

test('a code is eight digits in two groups, and reads the same however it is typed', () => {
  for (let n = 0; n < 200; n++) {
    const code = newCode()
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(normalisedCode(code)).toMatch(/^\d{8}$/)
  }
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{8}$/),
      fc.constantFrom(' ', '-', '\u00a0', '.', ''),
      (digits, between) => {
        expect(normalisedCode(` ${digits.slice(0, 4)}${between}${digits.slice(4)}\n`)).toBe(digits)
      },
    ),
  )
})

test('codes differ from one another', () => {
  expect(new Set(Array.from({ length: 100 }, newCode)).size).toBeGreaterThan(95)
})

test('a refused key says nothing about which key it was or why', () => {
  expect(refusedKey()).toMatchObject({
    code: 'rule_broken',
    status: 422,
    items: [{ field: 'code', code: 'key_refused' }],
  })
  expect(refusedKey().items[0]?.message).not.toMatch(/expired|used|wrong/i)
})
