import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { type Cursor, cursorText, readCursor } from './cursor.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('a cursor', () => {
  it.each([
    { sort: 'due', value: '2026-03-02', id },
    { sort: 'due', value: '9999-12-31', id },
    { sort: 'newest', value: id, id },
    { sort: 'title', value: 'zürich “quoted”', id },
  ] as const satisfies readonly Cursor[])('%j is read back as it was written', cursor => {
    expect(readCursor(cursorText(cursor), cursor.sort)).toEqual(cursor)
  })

  it.each([
    ['text', 'hello', 'due'],
    ['nothing', '', 'due'],
    ['JSON of another shape', Buffer.from('{"sort":"due"}').toString('base64url'), 'due'],
    ['another sort', cursorText({ sort: 'title', value: 'a', id }), 'due'],
    ['a date that does not exist', cursorText({ sort: 'due', value: '2026-02-30', id }), 'due'],
    ['SQL', cursorText({ sort: 'due', value: "'; drop table tasks_tasks; --", id }), 'due'],
    ['an id that is none', cursorText({ sort: 'title', value: 'a', id: 'x' }), 'title'],
    ['a value that is not the id', cursorText({ sort: 'newest', value: 'x', id }), 'newest'],
  ] as const)('%s is refused as malformed', (_case, text, sort) => {
    expect(thrown(() => readCursor(text, sort)).code).toBe('malformed')
  })
})
