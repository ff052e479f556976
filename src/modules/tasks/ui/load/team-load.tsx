import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { TeamLoad } from '../../contract.ts'
import { useTeamLoad } from '../queries.ts'
import { t } from '../words.ts'
import { byName, LoadLines } from './load-groups.tsx'
import { LoadMark } from './load-mark.tsx'
import { awayWords } from './load-words.ts'

/** The load of a team as a card, for those who may see it; nothing for others. Without `id`, the reader's own team. */
export function TeamLoadCard({ id, short = false }: { readonly id?: string; readonly short?: boolean }) {
  const load = useTeamLoad(id === undefined ? {} : { teamId: id })
  if (load.data === undefined || load.data.persons.length === 0) return null
  const { team, persons } = load.data
  return (
    <Card
      flush
      title={short ? team.name : t('work.load')}
      aside={<Link to={`/tasks/load?team=${team.id}`}>{t('load.window')}</Link>}
    >
      {short ? <ShortLines persons={persons} /> : <LoadLines persons={persons} />}
    </Card>
  )
}

/** For a narrow place: a name and a word. */
function ShortLines({ persons }: { readonly persons: TeamLoad['persons'] }) {
  return (
    <CardList>
      {byName(persons).map(row => (
        <CardLine key={row.person.id} act={<LoadMark word={row.word} />}>
          <PersonLink person={row.person} avatar hint={awayWords(row)} />
        </CardLine>
      ))}
    </CardList>
  )
}
