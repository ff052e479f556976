import { useQuery } from '@tanstack/react-query'
import { PersonLink, TeamLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import type { TeamTile } from '../team/contract.ts'
import { team } from './queries.ts'
import { t } from './words.ts'

/** The teams below the reader, as people there said they are; nothing for who has none. */
export function TeamsCard() {
  const { data } = useQuery({
    queryKey: ['home', 'teams'],
    queryFn: ({ signal }) => team.readTeams({}, signal),
  })
  if (data === undefined || data.teams.length === 0) return null
  return (
    <Card flush title={t('teams.title')} aside={<Link to="/surveys">{t('teams.surveys')}</Link>}>
      <RowTable
        label={t('teams.title')}
        rows={data.teams}
        columns={COLUMNS}
        idOf={row => row.team.id}
        nameOf={row => row.team.name}
      />
      {data.teams.some(each => each.engagement === null || each.direction === null) && (
        <p className="fl-quiet fl-card-note">{t('teams.hidden.why')}</p>
      )}
    </Card>
  )
}

const COLUMNS: readonly Column<TeamTile>[] = [
  {
    ...{ id: 'team', head: t('teams.team'), wide: true, onPhone: 'title' },
    cell: row => <TeamLink team={row.team} />,
  },
  {
    id: 'lead',
    head: t('teams.lead'),
    cell: ({ lead }) => (lead === null ? '–' : <PersonLink person={lead} />),
  },
  { id: 'engagement', head: t('teams.engagement'), cell: ({ engagement }) => <Told told={engagement} /> },
  { id: 'direction', head: t('teams.direction'), cell: ({ direction }) => <Told told={direction} /> },
]

function Told({ told }: { readonly told: TeamTile['engagement'] }) {
  if (told === null) return <span className="fl-quiet">{t('teams.hidden')}</span>
  const { shown, low, high, n } = told
  return (
    <span>
      <b>{t('teams.favourable', { shown })}</b>{' '}
      <span className="fl-quiet">
        {t(shown === `${low}–${high}%` ? 'teams.n' : 'teams.interval', { low, high, n })}
      </span>
    </span>
  )
}
