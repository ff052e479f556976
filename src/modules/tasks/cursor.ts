import { z } from 'zod'
import { AppError } from '#kernel/errors.ts'
import { Id } from '#kernel/id.ts'
import type { TaskSort } from './contract/words.ts'

/** Where a page ended: the sort it was made with, the value it sorts by, and the id that breaks ties. */
export interface Cursor {
  readonly sort: TaskSort
  readonly value: string
  readonly id: string
}

/** The cursor as opaque text. */
export function cursorText({ sort, value, id }: Cursor): string {
  return Buffer.from(`${sort} ${id} ${value}`).toString('base64url')
}

/** Reads a cursor back; 400 when it was not made by `cursorText`, or with another sort. */
export function readCursor(text: string, sort: TaskSort): Cursor {
  const [madeWith, id = '', ...words] = Buffer.from(text, 'base64url').toString().split(' ')
  const value = words.join(' ')
  if (madeWith !== sort || !Id.safeParse(id).success || !VALUES[sort](value, id)) throw unreadable()
  return { sort, value, id }
}

/** What a cursor of each sort may hold. */
const VALUES: Readonly<Record<TaskSort, (value: string, id: string) => boolean>> = {
  due: value => z.iso.date().safeParse(value).success,
  newest: (value, id) => value === id,
  title: value => value.length <= 200,
}

function unreadable(): AppError {
  const message = 'This page of the list cannot be found.'
  const fix = 'Use nextCursor of the page before as it is, with the same sort.'
  return new AppError('malformed', { items: [{ field: 'cursor', code: 'cursor', message, fix }] })
}
