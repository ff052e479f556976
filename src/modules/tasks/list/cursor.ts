import { z } from 'zod'
import * as pages from '#platform/cursor.ts'
import type { TaskSort } from '../contract/words.ts'

/** Where a page ended: the sort it was made with, the value it sorts by, and the id that breaks ties. */
export interface Cursor {
  readonly sort: TaskSort
  readonly value: string
  readonly id: string
}

/** The cursor as opaque text. */
export function cursorText({ sort, value, id }: Cursor): string {
  return pages.cursorText({ id, value: `${sort} ${value}` })
}

/** Reads a cursor back; 400 when it was not made by `cursorText`, or with another sort. */
export function readCursor(text: string, sort: TaskSort): Cursor {
  const made = `${sort} `
  const { id, value } = pages.readCursor(
    text,
    (words, end) => words.startsWith(made) && VALUES[sort](words.slice(made.length), end),
  )
  return { sort, value: value.slice(made.length), id }
}

/** What a cursor of each sort may hold. */
const VALUES: Readonly<Record<TaskSort, (value: string, id: string) => boolean>> = {
  due: value => z.iso.date().safeParse(value).success,
  newest: (value, id) => value === id,
  title: value => value.length <= 200,
}
