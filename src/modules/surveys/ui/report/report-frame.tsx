import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { ErrorState } from '#ui/states/error-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { Heading, PlanInWords } from '../../contract.ts'
import { PARTS, type Part, partAddress, useAsked } from './addresses.ts'
import { usePlan } from './queries.ts'
import './report.css'
import { ReportActs } from './report-acts.tsx'
import { UnitPicker } from './unit-picker.tsx'
import { t } from './words.ts'

/** What every page of a report stands in: whose results, its parts as tabs, and why another group is shown than was asked for. */
export function ReportFrame<T extends { readonly heading: Heading }>({
  part,
  query,
  children,
}: {
  readonly part: Part
  readonly query: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
}) {
  return (
    <ReportHead part={part}>
      <Loaded query={query} skeleton={<SkeletonCard height={480} />}>
        {answer => (
          <>
            <Instead heading={answer.heading} />
            {answer.heading.unit === null && answer.heading.asked?.why !== 'not_yours' ? (
              <EmptyState title={t('none.title')} icon="lock">
                {t('none.say')}
              </EmptyState>
            ) : (
              children(answer)
            )}
          </>
        )}
      </Loaded>
    </ReportHead>
  )
}

/** The head of a report with its tabs, above one of its parts. What follows is told of every group at once, so none is chosen there. */
export function ReportHead({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  const asked = useAsked()
  const plan = usePlan(asked)
  if (plan.isError && plan.data === undefined)
    return (
      <>
        <PageHead title={t('title')} above={<Link to={`/surveys/${asked.id}`}>{t('act.survey')}</Link>} />
        <ErrorState error={plan.error} retry={() => void plan.refetch()} />
      </>
    )
  return (
    <>
      <PageHead
        title={plan.data?.heading.title ?? t('title')}
        above={<Link to="/surveys">{t('surveys')}</Link>}
        sub={plan.data && <Sub plan={plan.data} />}
        acts={<ReportActs asked={asked} />}
      />
      <div className="srp-tools">
        <Segment
          label={t('parts')}
          choices={PARTS.map(id => ({ id, label: t(`part.${id}`), to: partAddress(id, asked) }))}
          current={part}
        />
        {plan.data && part !== 'actions' && <UnitPicker part={part} plan={plan.data} />}
      </div>
      {children}
    </>
  )
}

function Sub({ plan: { heading, least } }: { readonly plan: PlanInWords }) {
  const { unit, closesOn, wave } = heading
  return [
    ...(unit === null ? [] : [answeredWords(unit)]),
    ...(closesOn === null ? [] : [t('head.closed', { date: formatDate(closesOn) })]),
    ...(wave > 1 ? [t('head.wave', { wave })] : []),
    t('head.least', { least }),
  ].join(' · ')
}

/** How many of a unit answered. */
export function answeredWords({ n, invited }: { readonly n: number; readonly invited: number }): string {
  return t('head.answered', { submitted: n, invited, percent: formatPercent(n / Math.max(1, invited)) })
}

/** Why the group that was asked for is not the one that is shown. */
function Instead({ heading: { asked, unit } }: { readonly heading: Heading }) {
  if (asked === null) return null
  return (
    <div className="srp-instead" role="note">
      <strong>{unit === null ? t('instead.none') : t('instead.title', { name: unit.name })}</strong>
      <p>
        {asked.name}: {asked.message}
      </p>
    </div>
  )
}
