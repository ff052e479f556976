import { Card } from '#ui/card.tsx'
import { useSession } from '#ui/server/session.ts'
import { CompareMenu } from './compare-menu.tsx'
import { ExchangeLines } from './exchanges-card.tsx'
import './charters.css'
import { useCharters } from './queries.ts'
import { t } from './words.ts'

const SHOWN = 3

/** Between a person and who answers for them: what the two were asked side by side, and a way to ask; nothing between others. */
export function PairCard({ otherId }: { readonly otherId: string }) {
  const me = useSession().person
  const found = useCharters().data
  if (found === undefined) return null
  const isReport = found.team.some(({ person }) => person.id === otherId)
  if (!isReport && found.manager?.id !== otherId) return null
  const ours = found.exchanges.filter(({ person, manager }) => [person.id, manager.id].includes(otherId))
  const whose = isReport
    ? { id: otherId, name: found.team.find(each => each.person.id === otherId)?.person.name ?? '' }
    : me
  return (
    <Card
      title={t('pair.title')}
      flush={ours.length > 0}
      aside={<CompareMenu personId={whose.id} name={whose.name} />}
    >
      {ours.length === 0 ? (
        <p className="fl-quiet">{t('pair.none')}</p>
      ) : (
        <ExchangeLines exchanges={ours.slice(0, SHOWN)} />
      )}
    </Card>
  )
}
