import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { useTeamLoad } from '../queries.ts'
import { t } from '../words.ts'
import { LoadLines } from './load-groups.tsx'

/** The load of a team as a card on its page, for those who may see it; nothing for others. */
export function TeamLoadCard({ id }: { readonly id: string }) {
  const load = useTeamLoad({ teamId: id })
  if (load.data === undefined || load.data.persons.length === 0) return null
  const { team, persons } = load.data
  return (
    <Card
      flush
      title={t('work.load')}
      aside={<Link to={`/tasks/load?team=${team.id}`}>{t('load.window')}</Link>}
    >
      <LoadLines persons={persons} />
    </Card>
  )
}
