import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText, harmless, workbookText } from './csv-text.ts'

describe('a table as text', () => {
  test.each([
    ['plain', 'Berths', 'Berths'],
    ['a comma', 'Berths, two', '"Berths, two"'],
    ['a semicolon, which some programs take for a comma', 'a;b', '"a;b"'],
    ['a quotation mark', 'the "long" quay', '"the ""long"" quay"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a space at its end', 'a ', '"a "'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=A1,2', '"\'=A1,2"'],
    ['nothing', '', ''],
  ])('writes %s', (_, value, expected) => {
    expect(csvText([[value]])).toBe(`\uFEFF${expected}\r\n`)
  })

  test('has one line for each row and ends with a line break', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['c', ''],
      ]),
    ).toBe('\uFEFFa,b\r\nc,\r\n')
  })
})

describe('a cell', () => {
  test.each(['=A1', '+1', '-A1', '@home', '\tx', '\rx', "'=A1", "''=A1", '--1', '-1-1', '-1.'])(
    'that a program may read as a formula gets a mark before it: %j',
    value => {
      expect(harmless(value)).toBe(`'${value}`)
    },
  )

  test.each(['-1', '-12.5', '12', 'a=b', "'tis", 'Grace', ''])('that is none stays as it is: %j', value => {
    expect(harmless(value)).toBe(value)
  })

  test('never begins with what begins a formula, unless it is a number, and its mark comes off again', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '1', '.', 'a', '\t') })
    fc.assert(
      fc.property(text, value => {
        const safe = harmless(value)
        if (Number.isNaN(Number(safe))) expect(safe).not.toMatch(/^[=+\-@\t\r]/)
        expect([value, `'${value}`]).toContain(safe)
      }),
    )
  })

  test('two texts that differ never become the same', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '-', "'", '1', 'a'), maxLength: 4 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other)
        expect(harmless(one)).not.toBe(harmless(other))
      }),
    )
  })
})

describe('a cell of a workbook', () => {
  /** What a program shows: each escape as the character that it stands for. */
  const shown = (text: string) =>
    text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

  test.each(['constructor', '__proto__', 'toString', '_x0041_', '_x005F_', 'a_x000d_b', '_x0041_x0042_'])(
    'is shown as it was written: %s',
    value => {
      expect(shown(workbookText(value))).toBe(value)
      expect(workbookText(value) in Object.prototype).toBe(false)
    },
  )

  test('is shown as it was written, however its escapes run into each other', () => {
    const part = fc.constantFrom('_x0041_', 'x0042_', '_', 'x005F', 'constructor', 'é', '\ufffd', '\u{1fffe}')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), parts => {
        expect(shown(workbookText(parts.join('')))).toBe(parts.join(''))
      }),
    )
  })

  test('is left alone where nothing in it looks like an escape', () => {
    fc.assert(
      fc.property(fc.string(), value => {
        fc.pre(!/_x[0-9A-Fa-f]{4}_/.test(value) && !(value in Object.prototype))
        expect(workbookText(value)).toBe(value)
      }),
    )
  })

  test.each([
    ['a character lost before', 'a\ufffdb', 'a_xFFFD_b'],
    ['a noncharacter', '\ufdd0', '_xFDD0_'],
    ['a noncharacter of two units', '\u{1fffe}', '_xD83F__xDFFE_'],
    ['a control', 'a\u0001', 'a_x0001_'],
    ['half of a character', '\ud800', '_xD800_'],
    ['one that would end an escape', '_x0041\ufffd', '_x005F_x0041_xFFFD_'],
  ])('keeps what a workbook has no place for: %s', (_, value, expected) => {
    expect(workbookText(value)).toBe(expected)
    expect(shown(workbookText(value))).toBe(value)
  })

  test.each(['\t', '\n', '\r', '\u0085', '\ufffc', 'é', '🚢'])('leaves %j alone', value => {
    expect(workbookText(value)).toBe(value)
  })
})
