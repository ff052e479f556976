import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '#kernel/errors.ts'
import { type Column, columnOf } from './layout.ts'
import type { RowProblem } from './row-problem.ts'

/** How many rows one import takes. */
export const MOST_ROWS = 20_000

/** One row of the file by column; `row` is its number as a spreadsheet shows it (the header is row 1). */
export interface TableRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** The rows of a CSV with a header. Throws `malformed` for quotes gone wrong, `too_large` for too many rows. */
export function readTable(text: string): {
  readonly rows: readonly TableRow[]
  readonly problems: readonly RowProblem[]
} {
  const [header = [], ...lines] = parsed(text.replace(/^\uFEFF/, ''))
  if (lines.length > MOST_ROWS) throw tooManyRows(lines.length)
  const columns = header.map(columnOf)
  const problems = columns.includes('Title') ? [] : [titleMissing]
  const rows = lines.map((line, index) => ({ row: index + 2, cells: cellsOf(line, columns) }))
  return { rows: rows.filter(({ cells }) => Object.values(cells).some(cell => cell !== '')), problems }
}

function cellsOf(line: readonly string[], columns: readonly (Column | null)[]): TableRow['cells'] {
  const entries = columns.map((column, i) => [column, plain(line[i] ?? '')] as const)
  return Object.fromEntries(entries.filter(([column]) => column !== null))
}

/** Takes off the quote mark that the export puts before what a spreadsheet would run as a formula. */
function plain(cell: string): string {
  const trimmed = cell.normalize('NFC').trim()
  return /^'+[=+\-@\t\r]/.test(trimmed) ? trimmed.slice(1) : trimmed
}

function parsed(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = [';', '\t'].find(mark => first.split(mark).length > first.split(',').length) ?? ','
  try {
    return parse(text, { delimiter, relax_column_count: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw malformed(Number(cause['lines'] ?? 1), cause)
  }
}

function malformed(line: number, cause: CsvError): AppError {
  const message = `A quotation mark near line ${line} is not closed, or is in the wrong place.`
  const fix = 'Close it, or write two quotation marks ("") where one belongs to the text.'
  return new AppError('malformed', { items: [{ field: 'csv', code: 'quote', message, fix }], cause })
}

function tooManyRows(count: number): AppError {
  const message = `This file has ${count} rows; one import takes ${MOST_ROWS}.`
  const fix = 'Split it into several files.'
  return new AppError('too_large', { items: [{ field: 'csv', code: 'too_many_rows', message, fix }] })
}

const titleMissing: RowProblem = {
  row: 1,
  column: 'Title',
  code: 'column_missing',
  message: 'There is no column “Title”.',
  fix: 'Name the column with the titles of the tasks “Title”.',
}
