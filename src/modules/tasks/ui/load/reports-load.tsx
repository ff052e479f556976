import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Link } from '#ui/link.tsx'
import type { LedWork } from '../../contract.ts'
import { useLedWork } from '../queries.ts'
import { t } from '../words.ts'
import { t as led } from './led-words.ts'
import { byName, GROUPS } from './load-groups.tsx'
import { LoadMark } from './load-mark.tsx'
import { awayWords } from './load-words.ts'

/**
 * Whether the work of those who answer to the reader fits, for a narrow place: who has too much comes first, and those whom it fits are a
 * number that opens. Nothing for who answers for nobody.
 */
export function ReportsLoadCard() {
  const { data } = useLedWork()
  if (data === undefined || data.persons.length === 0) return null
  const groups = Map.groupBy(byName(data.persons), row => row.word)
  const fine = groups.get('fine') ?? []
  const count = fine.length
  return (
    <Card flush title={led('reports')} aside={<Link to="/tasks/load">{t('load.window')}</Link>}>
      <Persons rows={GROUPS.flatMap(word => (word === 'fine' ? [] : (groups.get(word) ?? [])))} />
      {count > 0 && (
        <div className="tk-folded">
          <Disclosure
            summary={
              <LoadMark word="fine">
                {led(count === data.persons.length ? 'reports.all' : 'reports.fit', { count })}
              </LoadMark>
            }
          >
            <Persons rows={fine} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

function Persons({ rows }: { readonly rows: LedWork['persons'] }) {
  if (rows.length === 0) return null
  return (
    <CardList>
      {rows.map(row => (
        <CardLine key={row.person.id} act={row.word !== 'fine' && <LoadMark word={row.word} />}>
          <PersonLink person={row.person} avatar hint={awayWords(row)} />
        </CardLine>
      ))}
    </CardList>
  )
}
