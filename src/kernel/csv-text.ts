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

/**
 * A text for a cell of a workbook. ECMA-376 Part 1 §22.9.2.19: `_xHHHH_` stands for a character, so a text that looks so is escaped
 * itself. The same escape keeps words such as `constructor` whole, which the writer would take for properties of an object.
 */
export function workbookText(value: string): string {
  const plain = value.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (!(plain in Object.prototype)) return plain
  return `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}`
}
