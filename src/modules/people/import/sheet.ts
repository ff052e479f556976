import { MOST_BYTES } from './contract.ts'

/** A line of a file as a spreadsheet numbers it: the header is row 1. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** A table of text, however it came: every cell is trimmed, in NFC, without control characters. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
  readonly problems: readonly Problem[]
}

/** Something a person should know about a file before it is imported. `row` is null when it is about the whole file. */
export interface Problem {
  readonly row: number | null
  readonly level: 'warning' | 'error'
  readonly field: string
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** What a file may be at most. Bytes are of the file as sent. */
export const FILE_LIMITS = {
  bytes: MOST_BYTES,
  rows: 100_000,
  columns: 200,
  cellCharacters: 10_000,
} as const
