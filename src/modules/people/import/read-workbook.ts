import { readSheet } from 'read-excel-file/node'
import { AppError } from '#kernel/errors.ts'
import { openArchive, packArchive } from './open-archive.ts'
import type { RawTable } from './read-csv.ts'
import { FILE_LIMITS } from './sheet.ts'

/** Reads the sheet named People, or the first one, of an .xlsx. Dates come as `YYYY-MM-DD`, numbers as written. */
export async function readWorkbook(bytes: Uint8Array): Promise<RawTable> {
  const parts = await openArchive(bytes)
  const book = parts.get('xl/workbook.xml')
  if (!book) throw unreadable(undefined)
  for (const [name, content] of parts) if (name.startsWith('xl/worksheets/')) refuseHugeGrid(content)
  const sheet = /<(?:\w+:)?sheet\s[^>]*\bname="(people)"/i.exec(book.toString('utf8'))?.[1] ?? 1
  const rows = await readSheet(packArchive(parts), sheet, { parseNumber: (text: string) => text }).catch(
    cause => Promise.reject(unreadable(cause)),
  )
  return { lines: rows.map(row => row.map(text)), skipped: 0, problems: [] }
}

/** One cell at XFD1048576 makes a reader lay out 17 billion empty ones: look at the addresses first. */
function refuseHugeGrid(content: Buffer): void {
  let columns = 1
  let rows = 1
  for (const [, letters, digits] of content.toString('latin1').matchAll(/\sr="([A-Z]{0,3})(\d{1,8})"/g)) {
    columns = Math.max(columns, columnNumber(letters ?? ''))
    rows = Math.max(rows, Number(digits))
  }
  if (columns * rows <= FILE_LIMITS.rows * FILE_LIMITS.columns) return
  const message = `A sheet of this workbook reaches to row ${rows} and column ${columns}.`
  const fix = 'Delete the empty rows and columns around the table, or copy it into a new workbook.'
  throw new AppError('too_large', { items: [{ field: 'file', code: 'archive_refused', message, fix }] })
}

function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function text(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell)
}

function unreadable(cause: unknown): AppError {
  const message = 'This workbook cannot be read as a table.'
  const fix = 'Save the sheet of people again as .xlsx, or as “CSV UTF-8”, and choose it again.'
  return new AppError('malformed', {
    items: [{ field: 'file', code: 'workbook_unreadable', message, fix }],
    cause,
  })
}
