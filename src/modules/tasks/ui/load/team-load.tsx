import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { useTeamLoad } from '../queries.ts'
import { t } from '../words.ts'
import { LoadLines, LoadTable } from './load-table.tsx'

/** The load of a team as a card, for those who may see it; nothing for others. Without `id`, the reader's own team. */
export function TeamLoadCard({ id, short = false }: { readonly id?: string; readonly short?: boolean }) {
  const load = useTeamLoad(id === undefined ? {} : { teamId: id })
  if (load.data === undefined || load.data.persons.length === 0) return null
  const to = `/tasks/load?team=${load.data.team.id}`
  return (
    <Card
      flush
      title={short ? load.data.team.name : t('work.load')}
      aside={<Link to={to}>{t('load.load')}</Link>}
    >
      {short ? <LoadLines load={load.data} /> : <LoadTable load={load.data} />}
    </Card>
  )
}
