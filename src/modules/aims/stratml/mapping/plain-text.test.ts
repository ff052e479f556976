import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Body, line, Title } from '#kernel/text.ts'
import { bodyFrom, LONGEST, shortened, titleFrom } from './plain-text.ts'

describe('texts of a plan', () => {
  it.each([
    ['a short one stays', 'Clean water', 20, 'Clean water'],
    ['a long one ends after a word', 'Clean water for everybody', 20, 'Clean water for…'],
    ['no punctuation before the ellipsis', 'Clean water, for all', 16, 'Clean water…'],
    ['a word without an end is cut', 'Abcdefghijklmnopqrstuvwxyz', 10, 'Abcdefghi…'],
    ['no half characters', `${'a'.repeat(8)}😀b`, 10, `${'a'.repeat(8)}…`],
  ])('%s', (_, text, longest, expected) => {
    expect(shortened(text, longest)).toBe(expected)
  })

  it.each([
    ['the first that says something', ['', 'Name', 'Description'], 'Name'],
    ['the second otherwise', [undefined, ' \n ', 'Description'], 'Description'],
    ['its kind before a very short one', ['HR'], 'Goal: HR'],
    ['its kind alone when nothing is said', [], 'Goal'],
    ['one line', ['Two\n lines\u0007'], 'Two lines'],
  ])('a title is %s', (_, texts, expected) => {
    expect(titleFrom('Goal', ...texts)).toBe(expected)
  })

  it('whatever a file says becomes texts that the product takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        expect(Title.safeParse(titleFrom('Goal', text)).success).toBe(true)
        expect(Body.safeParse(bodyFrom(text)).success).toBe(true)
        expect(line(LONGEST.unit).safeParse(shortened(titleFrom('Goal', text), LONGEST.unit)).success).toBe(
          true,
        )
      }),
    )
  })
})
