import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { useLedWork } from '../queries.ts'
import { t } from '../words.ts'
import { t as led } from './led-words.ts'
import { LoadMark } from './load-mark.tsx'
import { awayWords } from './load-words.ts'

/** Whether the work of those who answer to the reader fits, for a narrow place: a name and a word. Nothing for who answers for nobody. */
export function ReportsLoadCard() {
  const { data } = useLedWork()
  if (data === undefined || data.persons.length === 0) return null
  return (
    <Card flush title={led('reports')} aside={<Link to="/tasks/load">{t('load.window')}</Link>}>
      <CardList>
        {data.persons.map(row => (
          <CardLine key={row.person.id} act={<LoadMark word={row.word} />}>
            <PersonLink person={row.person} avatar hint={awayWords(row)} />
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
