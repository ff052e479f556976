import type { LocalDate } from '#kernel/local-date.ts'
import type { ChartContent, ChartPoint } from './chart-content.ts'
import { valueRange } from './chart-content.ts'
import { dateScale, dateTicks, linearScale, roundTicks } from './chart-scale.ts'

/** The inner edges of the plot and how values and dates become pixels. */
export interface ChartGeometry {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (date: LocalDate) => number
  readonly y: (value: number) => number
  readonly valueTicks: readonly number[]
  readonly dateTicks: readonly LocalDate[]
}

const LETTER = 7.2

/** Fits the plot of `content` into width × height CSS pixels, leaving room for the longest written value on the left. */
export function chartGeometry(
  content: ChartContent,
  width: number,
  height: number,
  write: (value: number) => string,
): ChartGeometry {
  const range = valueRange(content)
  const valueTicks = roundTicks(range.low, range.high, height < 190 ? 3 : 4)
  const longest = Math.max(...valueTicks.map(value => write(value).length))
  const left = Math.min(width * 0.3, 14 + longest * LETTER)
  const right = width - 10
  const top = 22
  const bottom = height - 26
  return {
    left,
    right,
    top,
    bottom,
    valueTicks,
    x: dateScale(content.fromOn, content.toOn, [left, right]),
    y: linearScale([valueTicks[0] ?? 0, valueTicks.at(-1) ?? 1], [bottom, top]),
    dateTicks: dateTicks(content.fromOn, content.toOn, Math.max(2, Math.floor((right - left) / 110))),
  }
}

/** Points of an SVG polyline. */
export function polyline(points: readonly ChartPoint[], { x, y }: ChartGeometry): string {
  return points.map(point => `${x(point.on).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ')
}
