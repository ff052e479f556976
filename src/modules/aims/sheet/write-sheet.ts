/** RFC 4180 with a byte order mark, so that Excel reads it as UTF-8. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const safe = harmless(value)
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// OWASP, CSV injection: a leading `=`, `+`, `-` or `@` starts a formula. Reading takes the mark off again. Numbers stay.
function harmless(value: string): string {
  return /^'*[=+\-@\t\r]/.test(value) && !/^-\d+(\.\d+)?$/.test(value) ? `'${value}` : value
}
