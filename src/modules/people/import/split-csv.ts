/** What is between two cells. */
export type Delimiter = ',' | ';' | '\t'

/**
 * Splits a CSV (RFC 4180) into its lines of cells, each without white space around it. Null when a quotation mark is not
 * closed or stands where it must not: then a slower reader says where.
 */
export function splitCsv(text: string, delimiter: Delimiter): string[][] | null {
  const ending = firstEnding(text)
  const lines: string[][] = []
  for (let at = 0; at < text.length; ) {
    const stop = indexOrEnd(text, ending, at)
    const line = text.slice(at, stop)
    const read = line.includes('"')
      ? quotedLine(text, at, delimiter, ending)
      : plainLine(line, delimiter, stop)
    if (read === null) return null
    const isRest = read.stop === text.length && line.trim() === ''
    if (!isRest || read.cells.length > 1) lines.push(read.cells)
    at = read.stop + ending.length
  }
  return lines
}

interface ReadLine {
  readonly cells: string[]
  readonly stop: number
}

function plainLine(line: string, delimiter: Delimiter, stop: number): ReadLine {
  const cells = line.split(delimiter)
  for (const [index, cell] of cells.entries()) cells[index] = cell.trim()
  return { cells, stop }
}

/** A line that holds quotation marks ends where a line ends outside of them. */
function quotedLine(text: string, from: number, delimiter: Delimiter, ending: string): ReadLine | null {
  const cells: string[] = []
  for (let at = from; ; ) {
    const quote = openingQuote(text, at, delimiter)
    const close = quote === null ? at : closingQuote(text, quote)
    if (close === null) return null
    const lineStop = indexOrEnd(text, ending, close)
    const stop = Math.min(lineStop, indexOrEnd(text, delimiter, close))
    const rest = text.slice(close, stop).trim()
    if (quote === null ? rest.includes('"') : rest !== '') return null
    cells.push(quote === null ? rest : text.slice(quote + 1, close - 1).replaceAll('""', '"'))
    if (stop === lineStop) return { cells, stop }
    at = stop + 1
  }
}

/** Where a cell's quotation mark is, after white space; null when the cell has none there. */
function openingQuote(text: string, from: number, delimiter: Delimiter): number | null {
  let at = from
  while (
    at < text.length &&
    text[at] !== delimiter &&
    !LINE_END.test(text[at] ?? '') &&
    text[at]?.trim() === ''
  )
    at++
  return text[at] === '"' ? at : null
}

/** The place after the mark that closes; null when none does. Two marks stand for one. */
function closingQuote(text: string, open: number): number | null {
  let close = text.indexOf('"', open + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close === -1 ? null : close + 1
}

const LINE_END = /[\r\n]/

/** All lines of a file end as the first one does. */
function firstEnding(text: string): string {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') quoted = !quoted
    else if (!quoted && char === '\n') return char
    else if (!quoted && char === '\r') return text[at + 1] === '\n' ? '\r\n' : char
  }
  return '\n'
}

function indexOrEnd(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from)
  return at === -1 ? text.length : at
}
