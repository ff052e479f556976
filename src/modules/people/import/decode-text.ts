import { isUtf8 } from 'node:buffer'
import { AppError } from '#kernel/errors.ts'
import type { Problem } from './sheet.ts'

/** Text of a CSV file and, when its encoding had to be guessed, a warning that says so. */
export interface DecodedText {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** Decodes UTF-8 and UTF-16 (by mark), then Windows-1252 or Mac Roman with a warning. Throws `malformed` for binary files. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), problems: [] }
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), problems: [] }
  if (bytes.subarray(0, 4096).includes(0)) throw notText()
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), problems: [] }
  return looksLikeMacRoman(bytes) ? decodedAs('macintosh', bytes) : decodedAs('windows-1252', bytes)
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

/** Accented letters lie at 80–9F in Mac Roman and at C0–FF in Windows-1252; count them where they touch a Latin letter. */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let windows = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80 || !(isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) continue
    if (byte <= 0x9f) mac++
    else if (byte >= 0xc0) windows++
  }
  return mac > windows
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}

function decodedAs(encoding: 'macintosh' | 'windows-1252', bytes: Uint8Array): DecodedText {
  const named =
    encoding === 'macintosh' ? 'Mac Roman, as older Excel for Mac saves it' : 'Windows-1252 (Latin-1)'
  const problem: Problem = {
    row: null,
    level: 'warning',
    field: 'file',
    code: 'encoding_guessed',
    message: `This file is not UTF-8; it was read as ${named}.`,
    fix: 'Check names with accents below. If any is wrong, save the sheet as “CSV UTF-8” or as .xlsx and choose it again.',
  }
  return { text: new TextDecoder(encoding).decode(bytes), problems: [problem] }
}

function notText(): AppError {
  return new AppError('malformed', {
    items: [
      {
        field: 'file',
        code: 'not_a_table',
        message: 'This file is not a CSV or Excel (.xlsx) table.',
        fix: 'Save the sheet as .xlsx or as “CSV UTF-8” and choose it again.',
      },
    ],
  })
}
