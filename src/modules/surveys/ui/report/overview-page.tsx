import { useAsked } from './addresses.ts'
import { Overview } from './overview.tsx'
import { useHeatmap, useReport } from './queries.ts'
import { ReportFrame } from './report-frame.tsx'

/** How a group answered, on one page. */
export function OverviewPage() {
  const asked = useAsked()
  const query = useReport(asked)
  const { data: heatmap } = useHeatmap(asked)
  return (
    <ReportFrame part="overview" query={query}>
      {report => <Overview report={report} heatmap={heatmap} />}
    </ReportFrame>
  )
}
