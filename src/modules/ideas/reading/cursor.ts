import * as pages from '#platform/cursor.ts'
import type { Cursor } from '../store/ideas.ts'

/** The cursor as opaque text. */
export function cursorText({ rank, id }: Cursor): string {
  return pages.cursorText({ id, value: String(rank) })
}

/** Reads a cursor back; 400 when it was not made by `cursorText`. */
export function readCursor(text: string): Cursor {
  const { id, value } = pages.readCursor(text, rank => /^-?\d{1,16}$/.test(rank))
  return { rank: Number(value), id }
}
