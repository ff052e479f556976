import { lazy, Suspense } from 'react'
import type { LineChartProps } from './line-chart.tsx'

const HEIGHT_WITH_TABLE = 268
const Loaded = lazy(() => import('./line-chart.tsx').then(module => ({ default: module.LineChart })))

/** `LineChart`, its code fetched when first shown; the place keeps its height meanwhile. */
export function LazyLineChart(props: LineChartProps) {
  return (
    <Suspense fallback={<div style={{ height: HEIGHT_WITH_TABLE }} />}>
      <Loaded {...props} />
    </Suspense>
  )
}
