import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useSession } from '#ui/server/session.ts'
import { formatDate } from '#ui/words/dates.ts'
import '../people.css'
import { PersonLink, TeamLink } from '../person-link.tsx'
import { type Person, type Placement, useOrganisation } from '../queries.ts'
import { t } from '../words.ts'
import { EndPlacementDialog } from './end-placement-dialog.tsx'

/** Positions with their dates, newest first; only for whoever may see them. */
export function PositionsCard({ person }: { readonly person: Person }) {
  const { placements, may } = person
  const { today } = useSession()
  const levels = useOrganisation().data?.levelLabels
  const [ending, setEnding] = useState<Placement | null>(null)
  if (placements === null || placements.length === 0) return null
  return (
    <Card title={t('person.positions')}>
      <ol className="pp-timeline">
        {placements.map(placement => (
          <li key={placement.id} data-now={isNow(placement, today) || undefined}>
            <p className="pp-timeline-when fl-numeric">{when(placement, today)}</p>
            <p>
              <b>{placement.title}</b> · <TeamLink team={placement.team} />
              {placement.kind !== 'permanent' && (
                <span className="pp-away">{t(`place.kind.${placement.kind}`)}</span>
              )}
            </p>
            <p className="fl-quiet">
              {placement.reportsTo && (
                <>
                  {t('person.manager')} <PersonLink person={placement.reportsTo} /> ·{' '}
                </>
              )}
              {levels?.[placement.level - 1]}
              {placement.fte < 1 && ` · ${Math.round(placement.fte * 100)}%`}
            </p>
            {may.place && mayEnd(placement, today) && (
              <Button size="s" tone="quiet" onClick={() => setEnding(placement)}>
                {t('person.position.end')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {ending && <EndPlacementDialog placement={ending} onClose={() => setEnding(null)} />}
    </Card>
  )
}

function isNow({ from, to }: Placement, today: string): boolean {
  return from <= today && (to === null || to >= today)
}

// The one position that is left ends by a departure or by the next position.
function mayEnd({ kind, from, to }: Placement, today: string): boolean {
  return (kind === 'acting' && (to === null || to >= today)) || from > today
}

function when(placement: Placement, today: string): string {
  const { from, to } = placement
  const until = to === null ? (isNow(placement, today) ? t('person.position.now') : '') : formatDate(to)
  return `${formatDate(from)} – ${until}`
}
