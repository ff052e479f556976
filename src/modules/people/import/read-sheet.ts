import { AppError } from '#kernel/errors.ts'
import { cellProblem, cleanCell, isPlain } from './clean-cell.ts'
import { type RawTable, readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { FILE_LIMITS, type Problem, type Sheet, type SheetRow } from './sheet.ts'

/** Reads a CSV or XLSX by its first bytes, whatever its name. Throws `malformed` or `too_large`; cell problems are in the sheet. */
export async function readPeopleFile(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > FILE_LIMITS.bytes)
    throw refused('too_large', `This file is larger than ${FILE_LIMITS.bytes / 1024 / 1024} MB.`)
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  return cleanSheet(zipped ? await readWorkbook(bytes) : readCsv(bytes))
}

/** Cleans every cell, drops empty rows, and finds the header: the first row that is not empty. */
export function cleanSheet(raw: RawTable): Sheet {
  const first = raw.lines.findIndex(line => !isBlank(line))
  const head = raw.lines[first]
  if (!head) throw refused('malformed', 'This file is empty.')
  const header = head.map(cleanCell)
  if (header.length > FILE_LIMITS.columns)
    throw refused('too_large', `This file has more than ${FILE_LIMITS.columns} columns.`)
  const problems: Problem[] = [...raw.problems, ...problemsIn(head, header, raw.skipped + first + 1)]
  const rows: SheetRow[] = []
  raw.lines.forEach((line, index) => {
    if (index <= first || isBlank(line)) return
    const row = raw.skipped + index + 1
    if (!line.every(isPlain)) problems.push(...problemsIn(line, header, row))
    if (line.length > header.length) problems.push(...widthProblem(line, header, row))
    rows.push({ row, cells: header.map((_, column) => cleanCell(line[column] ?? '')) })
  })
  if (rows.length === 0) throw refused('malformed', 'This file has a header but nobody in it.')
  if (rows.length > FILE_LIMITS.rows)
    throw refused('too_large', `This file has more than ${FILE_LIMITS.rows} rows.`)
  return { header, rows, problems }
}

function isBlank(line: readonly string[]): boolean {
  return line.every(cell => cell.trim() === '')
}

function problemsIn(line: readonly string[], header: readonly string[], row: number): Problem[] {
  return line.flatMap(
    (cell, column) => cellProblem(cell, row, header[column] || `column ${column + 1}`) ?? [],
  )
}

function widthProblem(line: readonly string[], header: readonly string[], row: number): Problem[] {
  if (line.slice(header.length).every(cell => cell.trim() === '')) return []
  const message = `This row has ${line.length} cells, the header has ${header.length}.`
  const fix = 'Put quotation marks around values that contain the separator, or save as .xlsx.'
  return [{ row, level: 'error', field: 'row', code: 'too_many_cells', message, fix }]
}

function refused(code: 'malformed' | 'too_large', message: string): AppError {
  const fix = 'Download the template, fill in one row for each person, and choose it here.'
  return new AppError(code, {
    items: [{ field: 'file', code: code === 'malformed' ? 'empty_file' : 'too_large', message, fix }],
  })
}
