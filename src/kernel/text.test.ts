import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Body, cutTo, line, SomeBody, Statement, Title } from './text.ts'

describe('text', () => {
  it.each([
    ['Pilots berth every ship on time', true],
    ['  trimmed  ', true],
    ['<b>HTML is only text</b>', true],
    ['ab', false],
    ['   a   ', false],
    ['x'.repeat(140), true],
    ['x'.repeat(141), false],
    ['two\nlines', false],
    ['bell\u0007', false],
    ['null\u0000', false],
    ['c1\u0085', false],
    ['turned \u202eround', false],
    ['isolated \u2067so\u2069', false],
    ['half a character \ud83d', false],
    ['من اليمين إلى اليسار', true],
    ['👩‍🚀 in one', true],
  ])('the title %j is accepted: %s', (text, accepted) => {
    expect(Title.safeParse(text).success).toBe(accepted)
  })

  it('keeps line breaks and tabs of a body and refuses other control characters', () => {
    expect(Body.parse('one\n\ttwo\r\n')).toBe('one\n\ttwo')
    expect(Body.safeParse('one\u001b[31m').success).toBe(false)
    expect(Body.safeParse('x'.repeat(10_001)).success).toBe(false)
    expect(Body.safeParse('half \udc00 a character').success).toBe(false)
    expect(Body.parse('')).toBe('')
  })

  it('refuses emptiness where something must be said', () => {
    expect(SomeBody.safeParse(' \n ').success).toBe(false)
    expect(Statement.safeParse('  ').success).toBe(false)
    expect(line(5).parse('')).toBe('')
  })

  it('answers a long text of line breaks quickly enough to be no denial of service', () => {
    expect(Body.safeParse(`${'\n\t'.repeat(4999)}\u0000`).success).toBe(false)
  })
})

describe('a text that is cut', () => {
  it.each([
    ['stays when it fits', 'Pilots', 6, '', 'Pilots'],
    ['ends where there is no more room', 'Pilots berth', 6, '', 'Pilots'],
    ['leaves room for its end', 'Pilots berth', 6, '…', 'Pilot…'],
    ['holds no half of a character of two halves', 'ab😀', 3, '', 'ab'],
    ['takes a family apart nowhere', 'ab👩‍👩‍👧', 7, '…', 'ab…'],
    ['takes no accent from its letter', 'cafe\u0301', 4, '', 'caf'],
    [
      'is not emptied by one letter that carries a hundred accents',
      `a${'\u0301'.repeat(100)}`,
      50,
      '',
      `a${'\u0301'.repeat(49)}`,
    ],
    ['is not emptied by a hundred joined faces', '😀\u200d'.repeat(99), 50, '', `${'😀\u200d'.repeat(16)}😀`],
  ])('%s', (_, text, longest, end, expected) => {
    expect(cutTo(text, longest, end)).toBe(expected)
  })

  it('is a beginning of what it was, never longer than asked, and whole to every database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(80), (text, longest) => {
        const cut = cutTo(text, longest)
        expect(text.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(longest)
        expect(cut.isWellFormed()).toBe(true)
        expect(text.length <= longest).toBe(cut === text)
      }),
    )
  })
})
