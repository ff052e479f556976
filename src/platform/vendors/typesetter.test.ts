import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Face, FONT_FILES, fontPath, openTypesetter, piecesOf } from './typesetter.ts'

const facesOf = (text: string) => piecesOf(text, 'regular').map(({ face }) => face)
const textsOf = (text: string) => piecesOf(text, 'regular').map(piece => piece.text)

describe('which font has which character', () => {
  it.each<[string, string, Face[]]>([
    ['Latin with marks', 'Żółć, naïve – “ok”', ['regular']],
    ['Greek and Cyrillic', 'Ελληνικά Русский', ['regular']],
    ['Hebrew', 'שלום', ['hebrew']],
    ['Arabic', 'مرحبا', ['arabic']],
    ['emoji between words', 'Good 🎉 work', ['regular', 'emoji', 'regular']],
    ['a flag and a family', '🇵🇹👩‍👧', ['emoji']],
    ['Hebrew beside Latin', 'ב-Tidewell', ['hebrew', 'regular']],
  ])('%s', (_, text, faces) => {
    expect(facesOf(text)).toEqual(faces)
    expect(textsOf(text).join('')).toBe(text)
  })

  it('stands as its number when none has it, all parts of it', () => {
    expect(textsOf('漢 字')).toEqual(['[U+6F22] [U+5B57]'])
    expect(facesOf('漢')).toEqual(['regular'])
    expect(piecesOf('漢', 'strong')).toEqual([{ face: 'strong', text: '[U+6F22]' }])
  })

  it('is there, and under a licence that lets it be embedded', () => {
    for (const face of Object.keys(FONT_FILES) as Face[]) {
      const path = fontPath(face)
      expect([face, existsSync(path)]).toEqual([face, true])
      const licence = readFileSync(path.replace(/\/[^/]+\/[^/]+$/, '/LICENSE_FONT'), 'utf8')
      expect(licence).toContain('SIL Open Font License, Version 1.1')
    }
  })
})

describe('lines', () => {
  it('break between words, and go on below what was broken by hand', async () => {
    const { linesOf } = await openTypesetter()
    expect(linesOf({ text: 'one two', width: 500, size: 10 })).toEqual(['one two'])
    expect(linesOf({ text: 'one\ntwo', width: 500, size: 10 })).toEqual(['one', 'two'])
    expect(linesOf({ text: 'one two three four', width: 45, size: 10 })).toEqual(['one two', 'three', 'four'])
  })

  it('are fewer when letters are smaller, and more when they are strong', async () => {
    const { linesOf } = await openTypesetter()
    const text = 'The quick brown fox jumps over the lazy dog and comes back for more of it every day.'
    const count = (size: number, weight: 'regular' | 'strong' = 'regular') =>
      linesOf({ text, width: 120, size, weight }).length
    expect(count(6)).toBeLessThan(count(12))
    expect(count(11, 'strong')).toBeGreaterThanOrEqual(count(11))
  })

  it('end in an ellipsis where there is no more room', async () => {
    const { linesOf } = await openTypesetter()
    const lines = linesOf({ text: 'one two three four five six', width: 45, size: 10, lines: 2 })
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^t.*…$/)
    expect(linesOf({ text: 'one', width: 45, size: 10, lines: 1 })).toEqual(['one'])
  })

  it('cut a word that is longer than a line between characters, never inside an emoji', async () => {
    const { linesOf } = await openTypesetter()
    const lines = linesOf({ text: 'Donaudampfschifffahrtsgesellschaft', width: 60, size: 10 })
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft')
    const family = '👩‍👩‍👧‍👦'.repeat(6)
    for (const line of linesOf({ text: family, width: 40, size: 12 })) expect(line).toMatch(/^(👩‍👩‍👧‍👦)+$/u)
  })

  it('show what nobody could see', async () => {
    const { linesOf } = await openTypesetter()
    expect(linesOf({ text: 'a\u202eb\u0007', width: 500, size: 10 })).toEqual(['a[U+202E]b[U+0007]'])
  })
})

test('no letter is lost by breaking, whatever is written', async () => {
  const { linesOf } = await openTypesetter()
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = linesOf({ text, width, size: 10 })
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
    { numRuns: 40 },
  )
})
