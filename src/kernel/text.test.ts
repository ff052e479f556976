import { describe, expect, it } from 'vitest'
import { Body, line, SomeBody, Statement, Title } from './text.ts'

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
  ])('the title %j is accepted: %s', (text, accepted) => {
    expect(Title.safeParse(text).success).toBe(accepted)
  })

  it('keeps line breaks and tabs of a body and refuses other control characters', () => {
    expect(Body.parse('one\n\ttwo\r\n')).toBe('one\n\ttwo')
    expect(Body.safeParse('one\u001b[31m').success).toBe(false)
    expect(Body.safeParse('x'.repeat(10_001)).success).toBe(false)
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
