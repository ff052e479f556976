import { z } from 'zod'
import { AppError } from '#kernel/errors.ts'
import { TaskSort } from './contract/words.ts'

/** Where a page ended: the sort it was made with, the value it sorts by, and the id that breaks ties. */
const Cursor = z.tuple([TaskSort, z.string().max(200), z.uuid()])
export interface Cursor {
  readonly sort: TaskSort
  readonly value: string
  readonly id: string
}

/** The cursor as opaque text. */
export function cursorText({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')
}

/** Reads a cursor back; 400 when it was not made by `cursorText`, or with another sort. */
export function readCursor(text: string, sort: TaskSort): Cursor {
  const parsed = Cursor.safeParse(jsonIn(Buffer.from(text, 'base64url').toString()))
  if (!parsed.success || parsed.data[0] !== sort) throw unreadable()
  const [, value, id] = parsed.data
  if (sort === 'due' && !z.iso.date().safeParse(value).success) throw unreadable()
  if (sort === 'newest' && value !== id) throw unreadable()
  return { sort, value, id }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not JSON: the schema refuses it
  }
}

function unreadable(): AppError {
  const message = 'This page of the list cannot be found.'
  const fix = 'Use nextCursor of the page before as it is, with the same sort.'
  return new AppError('malformed', { items: [{ field: 'cursor', code: 'cursor', message, fix }] })
}
