import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '#kernel/errors.ts'
import { type Column, columnOf } from './layout.ts'

/** How many rows one import takes. */
export const MOST_ROWS = 20_000

/** One row by column; `row` is its number as a spreadsheet shows it (the header is row 1). Absent cells are ''. */
export interface SheetRow {
  readonly row: number
  readonly cell: (column: Column) => string
}

/** One thing that is wrong with a row. */
export interface RowProblem {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** The rows of a CSV with a header. Throws `malformed` for quotes gone wrong, `too_large` for too many rows. */
export function readSheet(text: string): {
  readonly rows: readonly SheetRow[]
  readonly problems: readonly RowProblem[]
} {
  const [header = [], ...lines] = parsed(text.replace(/^\uFEFF/, ''))
  if (lines.length > MOST_ROWS) throw tooManyRows(lines.length)
  const columns = header.map(columnOf)
  const place = new Map(columns.map((column, i) => [column, i]))
  const rows = lines.map((line, index) => ({
    row: index + 2,
    cell: (column: Column) => plain(line[place.get(column) ?? -1] ?? ''),
  }))
  return {
    rows: rows.filter((_, index) => (lines[index] ?? []).some(cell => cell.trim() !== '')),
    problems: headerProblems(header, columns),
  }
}

function headerProblems(header: readonly string[], columns: readonly (Column | null)[]): RowProblem[] {
  const unknown = header.filter((name, i) => columns[i] === null && name.trim() !== '')
  const twice = columns.filter(
    (column, i): column is Column => column !== null && columns.indexOf(column) < i,
  )
  return [
    ...(columns.includes('Title')
      ? []
      : [
          problem(
            'Title',
            'column_missing',
            'There is no column "Title".',
            'Add it; the export shows the layout.',
          ),
        ]),
    ...unknown.map(name =>
      problem(
        name,
        'column_unknown',
        `The column "${name}" is not known.`,
        'Rename it as in the export, or remove it.',
      ),
    ),
    ...twice.map(name =>
      problem(name, 'column_twice', `The column "${name}" is there twice.`, 'Remove one of them.'),
    ),
  ]
}

/** Takes off the mark that the export puts before what a spreadsheet would run as a formula. */
function plain(cell: string): string {
  const trimmed = cell.normalize('NFC').trim()
  return /^'+[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed
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

function problem(column: string, code: string, message: string, fix: string): RowProblem {
  return { row: 1, column, code, message, fix }
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
