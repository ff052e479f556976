import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { thrown } from '#test/thrown.ts'
import { cursorText, readCursor } from './cursor.ts'

const encoded = (text: string) => Buffer.from(text).toString('base64url')

describe('where a page ended', () => {
  test('is read back as it was written, whenever and whatever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_800_000 }), fc.uuid({ version: 7 }), (at, id) => {
        expect(readCursor(cursorText({ at, id }))).toEqual({ at, id })
      }),
    )
  })

  test('stands in an address as it is', () => {
    fc.assert(
      fc.property(fc.nat(), at => {
        const text = cursorText({ at, id: newId() })
        expect(encodeURIComponent(text)).toBe(text)
      }),
    )
  })

  it.each<[string, string]>([
    ['nothing', ''],
    ['words', 'next'],
    ['a moment without an obstacle', encoded('1772442000000')],
    ['a moment that is no number', encoded(`${newId()} soon`)],
    ['a moment before the world began', encoded(`${newId()} -1`)],
    ['a moment with a fraction', encoded(`${newId()} 1.5`)],
    ['a moment beyond all calendars', encoded(`${newId()} ${'9'.repeat(17)}`)],
    ['an obstacle that is no id', encoded('crane 0')],
    ['words for the database', encoded(`${newId()} 0'; drop table obstacles_obstacles; --`)],
  ])('%s is refused, with what to do', (_, text) => {
    expect(thrown(() => readCursor(text))).toMatchObject({
      code: 'malformed',
      items: [
        {
          field: 'cursor',
          code: 'cursor',
          fix: 'Use nextCursor of the page before as it is, with the same filters.',
        },
      ],
    })
  })

  test('any text is either read or refused, never a bug', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const made = encoded(text)
        expect(thrown(() => readCursor(`${made}!`))).toMatchObject({ code: 'malformed' })
      }),
    )
  })
})
