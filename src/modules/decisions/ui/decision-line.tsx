import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Mark, type StatusKind } from '#ui/marks/status.tsx'
import { formatDate, formatRelative } from '#ui/words/dates.ts'
import type { DecisionRow } from '../contract.ts'
import { t } from './words.ts'

/** One decision in a list: who decides until when, or what was chosen. */
export function DecisionLine({ decision }: { readonly decision: DecisionRow }) {
  return (
    <CardLine mark={<Mark kind={markOf(decision)} />} hint={factsOf(decision).join(' · ')}>
      <Link to={`/decisions/${decision.id}`}>{decision.question}</Link>
      {decision.choice !== null && decision.decidedOn !== null && (
        <div className="dc-choice">{decision.choice}</div>
      )}
      {decision.restricted && (
        <span className="fl-quiet">
          {' '}
          <Icon name="lock" size={13} /> {t('line.private')}
        </span>
      )}
    </CardLine>
  )
}

function markOf({ state, overdue }: DecisionRow): StatusKind {
  if (overdue) return 'off-track'
  if (state === 'standing') return 'achieved'
  if (state === 'decided') return 'at-risk'
  return state === 'expired' ? 'closed' : 'no-data'
}

/** State, decider, date and views, in words. */
export function factsOf(decision: DecisionRow): string[] {
  const { state, decider, decideByOn, decidedOn, overdue, views, reopened, emergency } = decision
  const isOpen = decidedOn === null && state !== 'expired'
  const name = decider.name
  return [
    t(`state.${state}`),
    t(decidedOn === null ? 'line.decider' : 'line.decided', { name }),
    ...(isOpen ? [t(overdue ? 'line.over' : 'line.by', { when: formatRelative(decideByOn) })] : []),
    ...(decidedOn === null ? [] : [formatDate(decidedOn)]),
    ...(isOpen && views.asked > 0 ? [t('line.views', { given: views.given, asked: views.asked })] : []),
    ...(reopened > 0 ? [t('line.reopened', { count: reopened })] : []),
    ...(emergency ? [t('line.emergency')] : []),
  ]
}
