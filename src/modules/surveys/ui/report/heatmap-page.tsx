import { useAsked } from './addresses.ts'
import { Heatmap } from './heatmap.tsx'
import { useHeatmap } from './queries.ts'
import { ReportFrame } from './report-frame.tsx'

/** A group, those within it and its levels of each attribute, theme by theme. */
export function HeatmapPage() {
  const query = useHeatmap(useAsked())
  return (
    <ReportFrame part="heatmap" query={query}>
      {answer => <Heatmap answer={answer} />}
    </ReportFrame>
  )
}
