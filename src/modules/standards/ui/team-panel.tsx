import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { keptWords } from './kept-words.ts'
import { useStandards } from './queries.ts'
import { readWords } from './read-words.ts'
import './standards.css'
import { t } from './words.ts'

/** On a team's page: its procedures and how work keeps to them; nothing when there are none. */
export function TeamStandardsPanel({ id }: { readonly id: string }) {
  const found = useStandards().data?.teams.find(({ team }) => team.id === id)
  if (found === undefined) return null
  return (
    <Card title={t('team.panel')} flush aside={<Link to="/standards">{t('panel.all')}</Link>}>
      <CardList>
        {found.procedures.map(({ id, title, acknowledged, followers, version, kept }) => (
          <CardLine
            key={id}
            hint={[readWords(acknowledged, followers, version), kept && kept.of > 0 ? keptWords(kept) : null]
              .filter(Boolean)
              .join(' · ')}
          >
            <Link to={`/standards/${id}`}>{title}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
