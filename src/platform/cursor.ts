import { AppError } from '#kernel/errors.ts'
import { Id } from '#kernel/id.ts'

/** Where a page of a list ended: the value it is sorted by, as text, and the id that breaks ties. */
export interface PageEnd {
  readonly id: string
  readonly value: string
}

/** The end of a page as opaque text, for `nextCursor`. */
export function cursorText({ id, value }: PageEnd): string {
  return Buffer.from(`${id} ${value}`).toString('base64url')
}

/** Reads a cursor back. Throws `malformed` (400) when `cursorText` did not make it, or `isValue` does not know its value. */
export function readCursor(text: string, isValue: (value: string, id: string) => boolean): PageEnd {
  const [id = '', ...words] = Buffer.from(text, 'base64url').toString().split(' ')
  const end = { id, value: words.join(' ') }
  if (cursorText(end) === text && Id.safeParse(id).success && isValue(end.value, id)) return end
  const message = 'This page of the list cannot be found.'
  const fix = 'Use nextCursor of the page before as it is, with the same filters.'
  throw new AppError('malformed', { items: [{ field: 'cursor', code: 'cursor', message, fix }] })
}
