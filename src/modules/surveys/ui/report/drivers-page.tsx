import { Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useAsked } from './addresses.ts'
import { Drivers } from './drivers.tsx'
import { Outcome } from './outcome.tsx'
import { useDrivers, useReport } from './queries.ts'
import { ReportFrame } from './report-frame.tsx'
import { TeamEffect } from './team-effect.tsx'

/** What goes together with an outcome, and how much of it lies between teams. */
export function DriversPage() {
  const asked = useAsked()
  const [{ outcome }] = useSearchWords()
  const query = useDrivers(asked, outcome)
  const { data: report } = useReport(asked)
  return (
    <ReportFrame part="drivers" query={query}>
      {answer => (
        <Stack>
          {report && answer.outcome && <Outcome factors={report.factors} current={answer.outcome.code} />}
          <Drivers answer={answer} />
          <TeamEffect answer={answer} />
        </Stack>
      )}
    </ReportFrame>
  )
}
