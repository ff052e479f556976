import { useAsked } from './addresses.ts'
import { useTrend } from './queries.ts'
import { ReportFrame } from './report-frame.tsx'
import { Trend } from './trend.tsx'

/** A group across the waves of a series. */
export function TrendPage() {
  const query = useTrend(useAsked())
  return (
    <ReportFrame part="trend" query={query}>
      {answer => <Trend answer={answer} />}
    </ReportFrame>
  )
}
