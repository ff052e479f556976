import { Button, ButtonLink } from '#ui/button.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ErrorState } from '#ui/states/error-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { Heading } from '../../contract.ts'
import { partAddress, useAsked } from './addresses.ts'
import { Drivers } from './drivers.tsx'
import { Heatmap } from './heatmap.tsx'
import { Overview } from './overview.tsx'
import { useDrivers, useHeatmap, usePlan, useReport, useReportQuestions, useTrend } from './queries.ts'
import { Questions } from './questions.tsx'
import './report.css'
import { answeredWords } from './report-frame.tsx'
import { Safety } from './safety.tsx'
import { TeamEffect } from './team-effect.tsx'
import { Trend } from './trend.tsx'
import { t } from './words.ts'

/** The whole report below each other, for a printer; without comments. */
export function PaperPage() {
  const asked = useAsked()
  const report = useReport(asked)
  const [questions, heatmap, drivers] = [useReportQuestions(asked), useHeatmap(asked), useDrivers(asked)]
  const [trend, plan] = [useTrend(asked), usePlan(asked)]
  if (report.isError && report.data === undefined)
    return (
      <main className="srp-paper">
        <PageHead title={t('title')} />
        <ErrorState error={report.error} />
      </main>
    )
  return (
    <main className="srp-paper">
      <Loaded query={report}>
        {overview => (
          <>
            <PageHead title={overview.heading.title} sub={<Sub heading={overview.heading} />} />
            <div className="fl-no-print srp-paper-acts">
              <Row>
                <Button tone="primary" icon="file" onClick={() => window.print()}>
                  {t('paper.print')}
                </Button>
                <ButtonLink to={partAddress('overview', asked)}>{t('paper.back')}</ButtonLink>
                <span className="fl-quiet">{t('paper.say')}</span>
              </Row>
            </div>
            <Stack>
              <Overview report={overview} heatmap={heatmap.data} />
              <Loaded query={questions}>{answer => <Questions answer={answer} />}</Loaded>
              <Loaded query={heatmap}>{answer => <Heatmap answer={answer} />}</Loaded>
              <Loaded query={drivers}>
                {answer => (
                  <>
                    <Drivers answer={answer} />
                    <TeamEffect answer={answer} />
                  </>
                )}
              </Loaded>
              <Loaded query={trend}>{answer => answer.waves.length > 1 && <Trend answer={answer} />}</Loaded>
              <Loaded query={plan}>{answer => <Safety plan={answer} />}</Loaded>
            </Stack>
          </>
        )}
      </Loaded>
    </main>
  )
}

function Sub({ heading: { unit, closesOn, asked } }: { readonly heading: Heading }) {
  return [
    ...(unit === null ? [] : [unit.name, answeredWords(unit)]),
    ...(closesOn === null ? [] : [t('head.closed', { date: formatDate(closesOn) })]),
    ...(asked === null ? [] : [`${asked.name}: ${asked.message}`]),
  ].join(' · ')
}
