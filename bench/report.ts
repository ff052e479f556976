/** One measured figure, its bound or goal, and what it was measured against. */
export interface Figure {
  /** Which part of the run, such as `endpoints`. */
  readonly part: string
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Breaking it fails the run; a goal is only printed. */
  readonly bound?: { readonly at: 'least' | 'most'; readonly value: number; readonly kind?: 'bound' | 'goal' }
  /** The peer and the raw figures behind a ratio. */
  readonly against?: string
}

/** Whether a figure keeps its bound or goal; true when it has none. */
export function holds({ value, bound }: Figure): boolean {
  if (bound === undefined) return true
  return bound.at === 'least' ? value >= bound.value : value <= bound.value
}

/** Whether a figure breaks a bound, which fails the run. */
export function breaks(figure: Figure): boolean {
  return figure.bound?.kind !== 'goal' && !holds(figure)
}

/** Prints the figures as one table. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(figure => [
    figure.part,
    figure.what,
    `${shown(figure.value)} ${figure.unit}`.trim(),
    boundInWords(figure),
    verdict(figure),
    figure.against ?? '',
  ])
  printTable(['part', 'what', 'figure', 'bound', '', 'against'], rows)
}

/** Prints a table with aligned columns. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(row => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  console.log(`\n${line(head)}\n${widths.map(width => '-'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
}

/** Three significant digits, without exponents. */
export function shown(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value))
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** The middle of a list of numbers; NaN when it is empty. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share of the list lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function boundInWords({ bound, unit }: Figure): string {
  if (bound === undefined) return ''
  return `${bound.kind === 'goal' ? 'goal ' : ''}${bound.at === 'least' ? '≥' : '≤'} ${bound.value} ${unit}`.trim()
}

function verdict(figure: Figure): string {
  if (figure.bound === undefined) return ''
  if (holds(figure)) return 'ok'
  return figure.bound.kind === 'goal' ? 'missed' : 'BROKEN'
}
