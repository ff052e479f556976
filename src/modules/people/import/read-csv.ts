import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '#kernel/errors.ts'
import { decodeText } from './decode-text.ts'
import type { Problem } from './sheet.ts'
import { type Delimiter, splitCsv } from './split-csv.ts'

/** Raw lines of a file with their row numbers; `skipped` counts rows before the header. */
export interface RawTable {
  readonly lines: readonly (readonly string[])[]
  readonly skipped: number
  readonly problems: readonly Problem[]
}

/** Reads a CSV: encoding and delimiter are detected. Throws `malformed` naming the line where a quote goes wrong. */
export function readCsv(bytes: Uint8Array): RawTable {
  const decoded = decodeText(bytes)
  const text = decoded.text.replace(/^\uFEFF/, '')
  const hint = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? delimiterOf(body)
  const lines = splitCsv(body, delimiter) ?? parseLines(body, delimiter, hint ? 1 : 0)
  const problems = onlyCarriageReturns(body) ? [...decoded.problems, classicMac()] : decoded.problems
  return { lines, skipped: hint ? 1 : 0, problems }
}

/** The delimiter that occurs most in the first line outside quotes; a comma when none does. */
function delimiterOf(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const char of text.slice(0, 65_536)) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) break
    else if (!quoted && (char === ',' || char === ';' || char === '\t')) counts[char]++
  }
  if (counts[','] >= counts[';'] && counts[','] >= counts['\t']) return ','
  return counts[';'] >= counts['\t'] ? ';' : '\t'
}

/** Reads what is not regular, or throws naming the line. */
function parseLines(text: string, delimiter: Delimiter, skipped: number): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, trim: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw quoteError(text, skipped, cause)
  }
}

function quoteError(text: string, skipped: number, cause: CsvError): AppError {
  const unclosed = cause.code === 'CSV_QUOTE_NOT_CLOSED'
  const reported = Number(cause['lines'] ?? 1)
  const line = (unclosed ? lineOfLastOpeningQuote(text) : reported) + skipped
  const message = unclosed
    ? `A quotation mark opened on line ${line} is never closed.`
    : `A quotation mark on line ${line} is in the wrong place.`
  const fix =
    'Close it, or write two quotation marks ("") where one belongs to the text. Saving as .xlsx avoids this.'
  const code = unclosed ? 'quote_unclosed' : 'quote_misplaced'
  return new AppError('malformed', { items: [{ field: 'file', code, message, fix }], cause })
}

/** With every doubled quote counted as two toggles, the last mark that opens is the one never closed. */
function lineOfLastOpeningQuote(text: string): number {
  let quoted = false
  let line = 1
  let opened = 1
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) line++
    if (char !== '"') continue
    quoted = !quoted
    if (quoted && text[i - 1] !== '"') opened = line
  }
  return opened
}

function onlyCarriageReturns(text: string): boolean {
  return text.includes('\r') && !text.includes('\n')
}

function classicMac(): Problem {
  return {
    row: null,
    level: 'warning',
    field: 'file',
    code: 'excel_for_mac',
    message: 'This file has the line ends of an old Excel for Mac, which often damages letters with accents.',
    fix: 'Check the names below. If any is wrong, save the sheet as “CSV UTF-8” or as .xlsx and choose it again.',
  }
}
