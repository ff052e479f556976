import { type PointerEvent, useId, useState } from 'react'
import { formatDate } from '../words/dates.ts'
import { formatNumber } from '../words/numbers.ts'
import '../marks/status.css'
import './chart.css'
import type { ChartContent } from './chart-content.ts'
import { measuredPoints } from './chart-content.ts'
import { chartGeometry } from './chart-geometry.ts'
import {
  BandArea,
  Breaks,
  Expected,
  ForecastFan,
  Frame,
  Measured,
  Readout,
  TargetLine,
} from './chart-parts.tsx'
import { nearest } from './chart-scale.ts'
import { ChartTable } from './chart-table.tsx'
import { useWidth } from './use-width.ts'

/** What a line chart takes. */
export interface LineChartProps {
  readonly content: ChartContent
  /** What the chart is about, such as “First-visit fix in the North”. */
  readonly title: string
  /** The chart in one sentence, for those who do not see it. */
  readonly summary: string
  /** How a value is written; default a number in the person's locale. */
  readonly write?: (value: number) => string
}

/** Height of the drawing in CSS pixels. */
const LINE_CHART_HEIGHT = 236

/**
 * Values over time against what was expected, the target and the forecast fan. The drawing is one image with a title
 * and a sentence; the same values are in a table below. Nothing is animated; prints in ink.
 */
export function LineChart({ content, title, summary, write = value => formatNumber(value) }: LineChartProps) {
  const id = useId()
  const [box, width] = useWidth()
  const [pointed, setPointed] = useState<number | null>(null)
  const geometry = chartGeometry(content, width, LINE_CHART_HEIGHT, write)
  const points = measuredPoints(content)
  const readAt = (event: PointerEvent<SVGSVGElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    setPointed(
      nearest(
        points.map(point => geometry.x(point.on)),
        event.clientX - left,
      ),
    )
  }
  const shown = pointed === null ? undefined : points[pointed]
  return (
    <figure className="chart">
      <div ref={box} className="chart-box" style={{ height: LINE_CHART_HEIGHT }}>
        <svg
          width={width}
          height={LINE_CHART_HEIGHT}
          role="img"
          aria-labelledby={`${id}-title ${id}-summary`}
          onPointerMove={readAt}
          onPointerLeave={() => setPointed(null)}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-summary`}>{summary}</desc>
          {content.band !== undefined && <BandArea band={content.band} geometry={geometry} write={write} />}
          <Frame geometry={geometry} write={write} writeDate={formatDate} />
          <Breaks breaks={content.breaks ?? []} geometry={geometry} />
          {content.target !== undefined && (
            <TargetLine target={content.target} geometry={geometry} write={write} />
          )}
          {content.expected !== undefined && <Expected points={content.expected} geometry={geometry} />}
          {content.forecast !== undefined && <ForecastFan forecast={content.forecast} geometry={geometry} />}
          <Measured runs={content.runs} geometry={geometry} />
          {shown !== undefined && (
            <Readout
              point={shown}
              geometry={geometry}
              text={`${write(shown.value)} · ${formatDate(shown.on)}`}
            />
          )}
        </svg>
      </div>
      <ChartTable points={points} title={title} write={write} />
    </figure>
  )
}
