import { FILE_LIMITS, type Problem } from './sheet.ts'

// C0 and C1 controls, and the marks that reorder text: they can make a name read as another.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/

/** Printed ASCII with single spaces, as nearly all cells are: such a cell is kept as it is. */
const PLAIN = /^(?:[!-&(-~][!-~]*(?: [!-~]+)*)?$/

/** Whether a cell is kept as it stands and nothing can be wrong with its characters. */
export function isPlain(raw: string): boolean {
  return raw.length <= FILE_LIMITS.cellCharacters && PLAIN.test(raw)
}

/** A cell as kept: NFC, white space collapsed, and the quote mark that our exports put before `=`, `+`, `-`, `@` removed. */
export function cleanCell(raw: string): string {
  if (isPlain(raw)) return raw
  const plain = raw.normalize('NFC').replaceAll('\uFEFF', '').replace(/\s+/g, ' ').trim()
  return /^'+[=+\-@]/.test(plain) ? plain.slice(1) : plain
}

/** What is wrong with a cell as it stands in the file, or null. */
export function cellProblem(raw: string, row: number, column: string): Problem | null {
  if (REFUSED.test(raw)) {
    return {
      row,
      level: 'error',
      field: column,
      code: 'control_character',
      message: 'This cell contains an invisible control character.',
      fix: 'Type the value again instead of pasting it.',
    }
  }
  if (raw.length <= FILE_LIMITS.cellCharacters) return null
  return {
    row,
    level: 'error',
    field: column,
    code: 'cell_too_long',
    message: `This cell is longer than ${FILE_LIMITS.cellCharacters} characters.`,
    fix: 'Shorten it, or leave the column out.',
  }
}
