import { parseLocalDate } from '#kernel/local-date.ts'
import * as pages from '#platform/cursor.ts'
import type { Cursor } from '../store/decisions.ts'

/** The cursor as opaque text. */
export function cursorText({ on, id }: Cursor): string {
  return pages.cursorText({ id, value: on })
}

/** Reads a cursor back; 400 when it was not made by `cursorText`. */
export function readCursor(text: string): Cursor {
  const { id, value } = pages.readCursor(text, on => parseLocalDate(on) !== null)
  return { on: value, id }
}
