import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { visible } from './visible.ts'

it.each<[string, string, string]>([
  ['a bell', 'ring\u0007', 'ring[U+0007]'],
  ['what turns the direction of writing', 'a\u202eb', 'a[U+202E]b'],
  ['a mark of no width', 'pass\u200bword', 'pass[U+200B]word'],
  ['half of a character', 'x\ud83d', 'x[U+D83D]'],
  ['line breaks and tabs, which are seen', 'a\n\tb', 'a\n\tb'],
  ['emoji with what joins them, Hebrew and Arabic', '👩‍🚀 שלום مرحبا', '👩‍🚀 שלום مرحبا'],
])('shows %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('twice is the same as once, and nothing unseen is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(visible(visible(text))).toBe(visible(text))
      expect(visible(text)).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e]/u)
    }),
  )
})
