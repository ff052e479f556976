import { Columns, Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { useSession } from '#ui/server/session.ts'
import { AdviceLine } from './advice-line.tsx'
import { useSituations } from './queries.ts'
import { SituationCard } from './situation-card.tsx'
import './situations.css'
import { t } from './words.ts'

/** Which hat this week: three situations at most, and what comes first when they pull both ways. Nothing for who has none. */
export function HatsCard() {
  const { data } = useSituations()
  const { person } = useSession()
  if (data === undefined) return null
  const { first, more, advice, seen } = data
  const shown = [...first, ...seen.filter(({ about }) => about.id === person.id)].slice(0, 3)
  if (shown.length === 0) return null
  const rest = first.length + more.length + seen.length - shown.length
  return (
    <section aria-labelledby="hats-title" className="hat-home">
      <Stack gap={12}>
        <div className="hat-home-head">
          <h2 id="hats-title">{t('home.title')}</h2>
          {advice[0] && (
            <div className="fl-quiet">
              {t('home.both')} <AdviceLine advice={advice[0]} situations={data} />
            </div>
          )}
          <Link to="/hats">{rest > 0 ? t('home.all', { count: rest }) : t('home.see')}</Link>
        </div>
        <Columns gap={12} least={240}>
          {shown.map(situation => (
            <SituationCard key={situation.id} situation={situation} me={person.id} />
          ))}
        </Columns>
      </Stack>
    </section>
  )
}
