import { Stack } from '#ui/layout.tsx'
import { useAsked } from './addresses.ts'
import { NormSources } from './norms.tsx'
import { useReportQuestions } from './queries.ts'
import { Questions } from './questions.tsx'
import { ReportFrame } from './report-frame.tsx'

/** Every question as a group answered it. */
export function QuestionsPage() {
  const query = useReportQuestions(useAsked())
  return (
    <ReportFrame part="questions" query={query}>
      {answer => (
        <Stack>
          <Questions answer={answer} />
          <NormSources norms={answer.norms} />
        </Stack>
      )}
    </ReportFrame>
  )
}
