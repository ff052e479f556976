import type { LocalDate } from '#kernel/local-date.ts'

/** A value on a date. */
export interface ChartPoint {
  readonly on: LocalDate
  readonly value: number
  /** Shown when the point is pointed at, such as a note. */
  readonly note?: string
}

/** What a line chart draws. Every part but the dates is optional; values share one unit. */
export interface ChartContent {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  /** Measured values, oldest first. The line is interrupted between runs: those values do not compare. */
  readonly runs: readonly (readonly ChartPoint[])[]
  /** Where it should be: dashed. */
  readonly expected?: readonly ChartPoint[]
  readonly target?: number
  /** The range it should stay inside. */
  readonly band?: { readonly low: number; readonly high: number }
  /** Where the present pace leads: from the last value, opening to low–high on a date. */
  readonly forecast?: {
    readonly from: ChartPoint
    readonly on: LocalDate
    readonly low: number
    readonly middle: number
    readonly high: number
    /** Such as “33–35 on present pace”. */
    readonly label: string
    readonly tone: 'ok' | 'risk' | 'off'
  }
  /** Days on which the measure changed: drawn as a cut through the chart, with words. */
  readonly breaks?: readonly { readonly on: LocalDate; readonly label: string }[]
}

/** All measured points, oldest first. */
export function measuredPoints(content: ChartContent): ChartPoint[] {
  return content.runs.flat()
}

/** Lowest and highest value that must fit on the chart; 0–1 when there is nothing. */
export function valueRange(content: ChartContent): { low: number; high: number } {
  const values = [...measuredPoints(content), ...(content.expected ?? [])].map(point => point.value)
  if (content.target !== undefined) values.push(content.target)
  if (content.band !== undefined) values.push(content.band.low, content.band.high)
  if (content.forecast !== undefined) values.push(content.forecast.low, content.forecast.high)
  return values.length === 0 ? { low: 0, high: 1 } : { low: Math.min(...values), high: Math.max(...values) }
}
