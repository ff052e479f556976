import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { thrown } from '#test/thrown.ts'
import { cursorText, readCursor } from './cursor.ts'

const known = () => true

test('a cursor comes back as it was made, whatever the list is sorted by', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), value => {
      const end = { id: newId(), value }
      expect(readCursor(cursorText(end), known)).toEqual(end)
    }),
  )
})

test('it is text that stands in an address as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), value => {
      const text = cursorText({ id: newId(), value })
      expect(encodeURIComponent(text)).toBe(text)
    }),
  )
})

test.each([
  ['nothing', ''],
  ['no cursor', 'nowhere'],
  ['an id that is none', cursorText({ id: 'x', value: '1' })],
  ['something after it', `${cursorText({ id: newId(), value: '1' })}!`],
  ['padding', `${cursorText({ id: newId(), value: '1' })}=`],
])('%s is refused with what to do', (_, text) => {
  expect(thrown(() => readCursor(text, known))).toMatchObject({
    ...{ status: 400, code: 'malformed' },
    items: [{ field: 'cursor', code: 'cursor', fix: expect.stringContaining('nextCursor') }],
  })
})

test('a value that the list does not know is refused', () => {
  const text = cursorText({ id: newId(), value: "'; drop table tasks_tasks; --" })
  expect(thrown(() => readCursor(text, value => /^\d+$/.test(value))).code).toBe('malformed')
})
