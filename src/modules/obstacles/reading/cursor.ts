import * as pages from '#platform/cursor.ts'
import type { Cursor } from '../store/obstacle-reads.ts'

/** The cursor as opaque text. */
export function cursorText({ at, id }: Cursor): string {
  return pages.cursorText({ id, value: String(at) })
}

/** Reads a cursor back; 400 when it was not made by `cursorText`. */
export function readCursor(text: string): Cursor {
  const { id, value } = pages.readCursor(text, at => /^\d{1,16}$/.test(at))
  return { at: Number(value), id }
}
