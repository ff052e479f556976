import { Card } from '#ui/card.tsx'
import { PeopleGrid } from '../people-grid.tsx'
import type { Person } from '../queries.ts'
import { t } from '../words.ts'

/** Whom a person answers for today, covers and acting included; nothing for people who answer for nobody and lead nothing. */
export function ReportsCard({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) {
  const { reports, name, teamsLed } = person
  if (reports.length === 0 && teamsLed.length === 0) return null
  return (
    <Card title={t('person.reports')} aside={t('person.reports.count', { count: reports.length })}>
      {reports.length > 0 ? (
        <PeopleGrid people={reports} />
      ) : (
        <p className="fl-quiet">{isMe ? t('person.reports.none.you') : t('person.reports.none', { name })}</p>
      )}
    </Card>
  )
}
