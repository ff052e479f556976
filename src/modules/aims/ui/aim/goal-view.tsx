import { Suspense, useState } from 'react'
import { Card } from '#ui/card.tsx'
import { LazyLineChart } from '#ui/chart/lazy-line-chart.tsx'
import { Stack } from '#ui/layout.tsx'
import { SegmentChoose } from '#ui/segment.tsx'
import { todayHere } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { NextStep } from '../act/next-step.tsx'
import { BreaksOf } from '../breaks-of.tsx'
import { goalPanels } from '../goal-panels.ts'
import { AimHead } from './aim-head.tsx'
import { BriefColumn } from './brief-column.tsx'
import { chartOfAim } from './chart-of-aim.ts'
import { CheckIns } from './check-ins.tsx'
import { Children } from './children.tsx'
import { Closing } from './closing.tsx'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { HonestNumbers } from './honest-numbers.tsx'
import { Needs } from './needs.tsx'
import { PlanColumn } from './plan-column.tsx'
import { t } from './words.ts'

/** A goal: brief and plan side by side, the three honest numbers with their course, and what was said about it. */
export function GoalView({ page }: { readonly page: AimPage }) {
  // Panels of other rooms show today.
  const past = page.asOf < todayHere()
  return (
    <>
      <AimHead page={page} />
      <Stack>
        <NextStep page={page} />
        {!past && <BreaksOf aimId={page.id} />}
        <Closing page={page} />
        <BriefAndPlan page={page} />
        {begun(page) && <Course page={page} />}
        {!past &&
          goalPanels().map(({ id, component: Panel }) => (
            <Suspense key={id} fallback={null}>
              <Panel goalId={page.id} title={page.brief.title} closed={page.state === 'closed'} />
            </Suspense>
          ))}
        <Said page={page} />
        <Card title={t('below')}>
          <Children page={page} />
        </Card>
        <Needs page={page} />
        <History page={page} />
      </Stack>
    </>
  )
}

/** A goal that was ever live, or that is answered by a plan: before that there is nothing to measure. */
function begun(page: AimPage): boolean {
  return page.state === 'live' || page.state === 'closed' || page.checkIns.length > 0
}

function Course({ page }: { readonly page: AimPage }) {
  const chart = chartOfAim(page)
  return (
    <Card>
      <Stack gap={16}>
        <HonestNumbers page={page} />
        {chart?.content.runs.some(run => run.length > 0) && (
          <LazyLineChart
            content={chart.content}
            title={t('chart.title', { title: page.brief.title })}
            summary={chart.summary}
          />
        )}
      </Stack>
    </Card>
  )
}

function Said({ page }: { readonly page: AimPage }) {
  const comments = (
    <Card title={t('comments')}>
      <Comments page={page} />
    </Card>
  )
  if (!begun(page)) return comments
  return (
    <div className="aim-columns">
      <Card title={t('checkIns')}>
        <CheckIns page={page} />
      </Card>
      {comments}
    </div>
  )
}

/** Two columns; on a phone two tabs, beginning with the one to be read now. */
function BriefAndPlan({ page }: { readonly page: AimPage }) {
  const [tab, setTab] = useState<'brief' | 'plan'>(page.state === 'planned' ? 'plan' : 'brief')
  return (
    <div className="brief-and-plan" data-tab={tab}>
      <div className="brief-and-plan-tabs">
        <SegmentChoose
          label={`${t('brief')} / ${t('plan')}`}
          value={tab}
          onChange={setTab}
          choices={[
            { id: 'brief', label: t('brief') },
            { id: 'plan', label: t('plan') },
          ]}
        />
      </div>
      <div className="brief-and-plan-brief">
        <BriefColumn page={page} />
      </div>
      <div className="brief-and-plan-plan">
        <PlanColumn page={page} />
      </div>
    </div>
  )
}
