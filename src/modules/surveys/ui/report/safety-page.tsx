import { useAsked } from './addresses.ts'
import { usePlan } from './queries.ts'
import { ReportFrame } from './report-frame.tsx'
import { Safety } from './safety.tsx'

/** What may be shown, and why nobody can be found in it. */
export function SafetyPage() {
  const query = usePlan(useAsked())
  return (
    <ReportFrame part="safety" query={query}>
      {plan => <Safety plan={plan} />}
    </ReportFrame>
  )
}
