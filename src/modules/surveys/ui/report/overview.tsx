import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Status } from '#ui/marks/status.tsx'
import { ProgressBar } from '#ui/states/progress-bar.tsx'
import type { Heatmap, Report } from '../../contract.ts'
import { Factors } from './factors.tsx'
import { GroupsApart } from './groups-apart.tsx'
import { Neighbours } from './neighbours.tsx'
import { NormSources } from './norms.tsx'
import { answeredWords } from './report-frame.tsx'
import { Standouts } from './standouts.tsx'
import { t } from './words.ts'

/** Themes first; beside them who answered, what stands out and where one can look next. */
export function Overview({
  report,
  heatmap,
}: {
  readonly report: Report
  readonly heatmap: Heatmap | undefined
}) {
  return (
    <WithAside
      aside={
        <>
          <WhoAnswered report={report} />
          <Neighbours report={report} />
          <NormSources norms={report.norms} />
        </>
      }
    >
      <Factors report={report} />
      {heatmap && <GroupsApart heatmap={heatmap} />}
      <Standouts report={report} />
    </WithAside>
  )
}

function WhoAnswered({ report: { participation } }: { readonly report: Report }) {
  if (participation === null) return null
  const { submitted, invited, percent, isLow } = participation
  return (
    <Card title={t('part.title')}>
      <p className="srp-large">{percent}%</p>
      <ProgressBar label={t('part.title')} value={percent / 100} />
      <p className="fl-quiet">{answeredWords({ n: submitted, invited })}</p>
      {isLow && (
        <p className="srp-low">
          <Status kind="at-risk">{t('part.low')}</Status>
        </p>
      )}
    </Card>
  )
}
