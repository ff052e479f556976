import type { LocalDate } from '#kernel/local-date.ts'
import type { ChartContent, ChartPoint } from './chart-content.ts'
import type { ChartGeometry } from './chart-geometry.ts'
import { polyline } from './chart-geometry.ts'
import { t } from './chart-words.ts'

interface Part {
  readonly geometry: ChartGeometry
}

interface Written {
  readonly write: (value: number) => string
}

/** Horizontal lines with their values, dates below. */
export function Frame({
  geometry,
  write,
  writeDate,
}: Part & Written & { readonly writeDate: (date: LocalDate) => string }) {
  const { left, right, bottom, x, y, valueTicks, dateTicks } = geometry
  return (
    <g className="chart-frame">
      {valueTicks.map(value => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={left - 9} y={y(value) + 4} textAnchor="end">
            {write(value)}
          </text>
        </g>
      ))}
      {dateTicks.map((date, index) => (
        <text key={date} x={x(date)} y={bottom + 20} textAnchor={anchorOf(index, dateTicks.length)}>
          {writeDate(date)}
        </text>
      ))}
    </g>
  )
}

/** Where it should be by now, dashed, with its word near the end. */
export function Expected({ points, geometry }: Part & { readonly points: readonly ChartPoint[] }) {
  const before = points.at(-2)
  const last = points.at(-1)
  if (before === undefined || last === undefined) return null
  const at = (share: number) => ({
    x: geometry.x(before.on) + (geometry.x(last.on) - geometry.x(before.on)) * share,
    y: geometry.y(before.value) + (geometry.y(last.value) - geometry.y(before.value)) * share,
  })
  const word = at(0.72)
  const above = last.value >= before.value
  return (
    <g className="chart-expected">
      <polyline points={polyline(points, geometry)} />
      <text x={word.x} y={word.y + (above ? -10 : -9)} textAnchor={above ? 'end' : 'start'}>
        {t('chart.expected')}
      </text>
    </g>
  )
}

/** Where it has to arrive. */
export function TargetLine({ target, geometry, write }: Part & Written & { readonly target: number }) {
  const { left, right, y } = geometry
  return (
    <g className="chart-target">
      <line x1={left} x2={right} y1={y(target)} y2={y(target)} />
      <text x={left + 2} y={y(target) - 7} textAnchor="start">
        {t('chart.target', { value: write(target) })}
      </text>
    </g>
  )
}

/** The range to stay inside. */
export function BandArea({
  band,
  geometry,
  write,
}: Part & Written & { readonly band: { readonly low: number; readonly high: number } }) {
  const { left, right, y } = geometry
  return (
    <g className="chart-band">
      <rect x={left} width={right - left} y={y(band.high)} height={y(band.low) - y(band.high)} />
      <text x={left + 6} y={y(band.high) + 16}>
        {t('chart.band', { low: write(band.low), high: write(band.high) })}
      </text>
    </g>
  )
}

/** What was measured: one line per run, a ring on every value; few rings when there are many values. */
export function Measured({ runs, geometry }: Part & { readonly runs: ChartContent['runs'] }) {
  const count = runs.reduce((sum, run) => sum + run.length, 0)
  const radius = count > 60 ? 0 : count > 30 ? 2.5 : 4
  return (
    <g className="chart-measured">
      {runs.map(run => (
        <g key={run[0]?.on ?? 'none'}>
          <polyline points={polyline(run, geometry)} />
          {run.map((point, index) => (
            <circle
              key={point.on}
              cx={geometry.x(point.on)}
              cy={geometry.y(point.value)}
              r={index === run.length - 1 ? 4 : radius}
            />
          ))}
        </g>
      ))}
    </g>
  )
}

const LETTER_WIDTH = 7.6

/** Where the present pace leads: a fan between the quartiles, a dotted middle, and words at the end. */
export function ForecastFan({
  forecast,
  geometry,
}: Part & { readonly forecast: NonNullable<ChartContent['forecast']> }) {
  const { x, y, top, bottom } = geometry
  const from = { x: x(forecast.from.on), y: y(forecast.from.value) }
  const end = x(forecast.on)
  const lower = Math.max(y(forecast.low), y(forecast.high))
  const rising = y(forecast.middle) <= from.y
  // Words longer than the fan would run into the measured line: then they stand in the free corner.
  const fits = end - forecast.label.length * LETTER_WIDTH > from.x
  const corner = rising ? bottom - 8 : top + 14
  const below = Math.max(lower, from.y + (y(forecast.middle) - from.y) * 0.4) + 20
  const words = fits && below < bottom - 4 ? below : corner
  return (
    <g className="chart-forecast" data-tone={forecast.tone}>
      <path d={`M${from.x} ${from.y}L${end} ${y(forecast.high)}L${end} ${y(forecast.low)}Z`} />
      <line x1={from.x} y1={from.y} x2={end} y2={y(forecast.middle)} />
      <text x={end} y={words} textAnchor="end">
        {forecast.label}
      </text>
    </g>
  )
}

/** Cuts where the measure changed. */
export function Breaks({
  breaks,
  geometry,
}: Part & { readonly breaks: NonNullable<ChartContent['breaks']> }) {
  const { x, top, bottom, left, right } = geometry
  return breaks.map(({ on, label }) => {
    const at = Math.min(right, Math.max(left, x(on)))
    const late = at > (left + right) / 2
    return (
      <g key={on + label} className="chart-break">
        <path d={`M${at - 3} ${bottom}V${top - 6}M${at + 3} ${bottom}V${top - 6}`} />
        <text x={at + (late ? -9 : 9)} y={top + 14} textAnchor={late ? 'end' : 'start'}>
          {label}
        </text>
      </g>
    )
  })
}

/** The value under the pointer. */
export function Readout({
  point,
  geometry,
  text,
}: Part & { readonly point: ChartPoint; readonly text: string }) {
  const at = geometry.x(point.on)
  const late = at > (geometry.left + geometry.right) / 2
  return (
    <g className="chart-readout">
      <line x1={at} x2={at} y1={geometry.top} y2={geometry.bottom} />
      <circle cx={at} cy={geometry.y(point.value)} r="5.500" />
      <text x={at + (late ? -10 : 10)} y={geometry.y(point.value) - 10} textAnchor={late ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  )
}

function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start'
  return index === count - 1 ? 'end' : 'middle'
}
