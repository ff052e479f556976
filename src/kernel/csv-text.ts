/** RFC 4180 with a byte order mark, so that Excel reads it as UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const safe = harmless(value)
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** OWASP, CSV injection: a leading `=`, `+`, `-` or `@` starts a formula, so a `'` stands before it. Reading takes it off again. Numbers stay. */
export function harmless(value: string): string {
  return /^'*[=+\-@\t\r]/.test(value) && !/^-\d+(\.\d+)?$/.test(value) ? `'${value}` : value
}

/** What the writer of workbooks would leave out: controls, halves of characters, noncharacters, and U+FFFD, which stands for one lost before. */
const LEFT_OUT = '(?![\\t\\n\\r\\u0085])[\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}\\ufffd]'
const ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${LEFT_OUT}))|${LEFT_OUT}`, 'gu')

/**
 * A text for a cell of a workbook. ECMA-376 Part 1 §22.9.2.19: `_xHHHH_` stands for a character, so a text that looks so is escaped
 * itself. The same escape keeps what XML has no place for, and words such as `constructor`, which the writer would take for
 * properties of an object.
 */
export function workbookText(value: string): string {
  const plain = value.replaceAll(ESCAPED, escaped)
  return plain in Object.prototype ? escaped(plain.charAt(0)) + plain.slice(1) : plain
}

function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return units.map(unit => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`).join('')
}
