import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Mark, type StatusKind } from '#ui/marks/status.tsx'
import { formatRelative } from '#ui/words/dates.ts'
import type { ObstacleRow } from '../contract.ts'
import { QuickActs } from './acts.tsx'
import { t } from './words.ts'

const MARKS: Readonly<Record<ObstacleRow['severity'], StatusKind>> = {
  critical: 'off-track',
  major: 'at-risk',
  minor: 'no-data',
}

/** One obstacle in a list: how bad, with whom, until when, and the likeliest next step. */
export function ObstacleLine({
  obstacle,
  acts = true,
}: {
  readonly obstacle: ObstacleRow
  readonly acts?: boolean
}) {
  return (
    <CardLine
      mark={<Mark kind={MARKS[obstacle.severity]} />}
      hint={facts(obstacle).join(' · ')}
      act={acts ? <QuickActs obstacle={obstacle} /> : undefined}
    >
      <Link to={`/obstacles/${obstacle.id}`}>{obstacle.title}</Link>
      {obstacle.sensitive && (
        <span className="fl-quiet">
          {' '}
          <Icon name="lock" size={13} /> {t('line.private')}
        </span>
      )}
    </CardLine>
  )
}

function facts(obstacle: ObstacleRow): string[] {
  const { severity, state, owner, raiser, rungs } = obstacle
  const due = dueText(obstacle)
  return [
    t(`severity.${severity}`),
    t(`state.${state}`),
    t('line.with', { name: owner.name }),
    ...(raiser.id === owner.id ? [] : [t('line.by', { name: raiser.name })]),
    ...(due === null ? [] : [due]),
    ...(rungs > 0 ? [t('rungs', { count: rungs })] : []),
  ]
}

/** Until when it is to be taken or answered, or since when that is over; null when no clock runs. */
export function dueText({
  dueAt,
  overdue,
  state,
}: Pick<ObstacleRow, 'dueAt' | 'overdue' | 'state'>): string | null {
  if (dueAt === null) return null
  const when = formatRelative(dueAt)
  if (overdue) return t('due.over', { when })
  return t(state === 'taken' ? 'due.answer' : 'due.take', { when })
}
