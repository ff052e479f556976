import type { ReactNode } from 'react'
import { HatCard } from '#ui/marks/hat.tsx'
import { Status } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { AskBacks } from './ask-backs.tsx'
import { Short } from './brief-column.tsx'
import { uncovered } from './coverage.ts'
import { Milestones } from './milestones.tsx'
import { t } from './words.ts'

/** How and when, as the owner answered, with what the plan leaves uncovered and what was asked back. */
export function PlanColumn({ page, acts }: { readonly page: AimPage; readonly acts?: ReactNode }) {
  const { plan } = page
  const empty = plan.how === '' && plan.milestones.length === 0
  return (
    <HatCard hat="manage" tag={t('plan.tag')} aside={answered(page)} acts={acts}>
      {plan.submittedOn !== null && plan.answersVersion < page.brief.version && (
        <p>
          <Status kind="at-risk">{t('plan.outdated')}</Status>
        </p>
      )}
      {empty && (
        <p className="fl-quiet">
          {page.owner === null ? t('plan.none.nobody') : t('plan.none', { name: page.owner.name })}
        </p>
      )}
      {plan.how !== '' && <p className="fl-prewrap">{plan.how}</p>}
      {plan.milestones.length > 0 && <Milestones page={page} />}
      {!empty && <Uncovered page={page} />}
      <Short label={t('plan.risks')} lines={plan.risks} />
      <Short label={t('plan.resources')} lines={plan.resources === '' ? [] : [plan.resources]} />
      <AskBacks page={page} />
    </HatCard>
  )
}

function Uncovered({ page }: { readonly page: AimPage }) {
  return uncovered(page.brief.criteria).map(({ number, why }) => (
    <p key={number} className="fl-quiet">
      {why === null ? (
        <>
          <Status kind="off-track">{t('plan.uncovered', { number })}</Status> {t('plan.uncovered.rest')}
        </>
      ) : (
        t('plan.notCovered', { number, why })
      )}
    </p>
  ))
}

function answered({ plan, owner }: AimPage): string | undefined {
  if (plan.submittedOn === null || owner === null) return undefined
  return t('plan.aside', { name: owner.name, date: formatDate(plan.submittedOn) })
}
