import type { ReactNode } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { formatDate, withDates } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { AimPage } from '../../contract.ts'
import { AimActs } from '../act/aim-acts.tsx'
import { useAimAddress } from '../aim-address.ts'
import { HealthMark } from '../health-mark.tsx'
import { LineOfSightStrip } from '../line-of-sight.tsx'
import { t as shared } from '../words.ts'
import { t } from './words.ts'

interface AimHeadProps {
  readonly page: AimPage
  readonly serif?: boolean
  /** Instead of the line of sight. */
  readonly above?: ReactNode
}

/** Line of sight, title, how it stands and why, owner, due date, what it serves, and what you can do. */
export function AimHead({
  page,
  serif = false,
  above = <LineOfSightStrip links={page.line} />,
}: AimHeadProps) {
  return (
    <>
      <PageHead
        title={page.brief.title}
        serif={serif}
        above={above}
        acts={<AimActs page={page} />}
        sub={<Facts page={page} />}
      />
      {page.standing.reasons.length > 0 && (
        <p className="fl-quiet aim-reasons">{withDates(page.standing.reasons.join(' '))}</p>
      )}
    </>
  )
}

function Facts({ page }: { readonly page: AimPage }) {
  const address = useAimAddress()
  const { owner, dueOn, parent, link, originalDueOn } = page
  return (
    <span className="aim-facts">
      <HealthMark aim={{ state: page.state, health: page.standing.health }} />
      {owner === null ? <span>{shared('owner.none')}</span> : <PersonLink person={owner} avatar />}
      {dueOn !== null && (
        <span>
          {t('due')} <When at={dueOn} short />
          {originalDueOn !== null && originalDueOn !== dueOn && (
            <> ({t('due.moved', { date: formatDate(originalDueOn) })})</>
          )}
        </span>
      )}
      {parent !== null && link !== null && (
        <span>
          {shared(`link.${link}`)} “<Link to={address(parent.id)}>{parent.title}</Link>”
        </span>
      )}
      {page.standaloneReason !== null && <span>{t('standalone', { reason: page.standaloneReason })}</span>}
      {page.dueOverrideReason !== null && <span>{t('override', { reason: page.dueOverrideReason })}</span>}
    </span>
  )
}
