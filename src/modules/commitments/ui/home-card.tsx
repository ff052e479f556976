import { Card, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import './commitments.css'
import { PromiseLine } from './promise-line.tsx'
import { useMyPromises } from './queries.ts'
import { t } from './words.ts'

const SHOWN = 3

/** The next promises to keep, on the first page; nothing when there are none. */
export function PromisesDueCard() {
  const { data } = useMyPromises()
  if (data === undefined || data.open.length === 0) return null
  return (
    <Card flush title={t('home.title')} aside={<Link to="/commitments">{t('home.all')}</Link>}>
      <CardList>
        {data.open.slice(0, SHOWN).map(promise => (
          <PromiseLine key={promise.id} promise={promise} today={data.today} />
        ))}
      </CardList>
    </Card>
  )
}
