import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/marks/status.tsx'
import './changes.css'
import { ChangeLine, markOf } from './change-line.tsx'
import { sizeOf } from './managed/size.ts'
import { useChanges } from './queries.ts'
import { t } from './words.ts'

/** On the page of a team: what changes here; nothing when nothing does. */
export function TeamChanges({ id }: { readonly id: string }) {
  const entries = useChanges({ teamId: id, state: 'open' }).data?.entries ?? []
  if (entries.length === 0) return null
  return (
    <Card flush title={t('panel.team')}>
      <CardList>
        {entries.map(change => (
          <CardLine
            key={change.id}
            mark={<Mark kind={markOf(change)} />}
            hint={
              <>
                {t(`state.${change.state}`)}
                {change.impacts.map(({ kind, what, size }) => (
                  <span className="chg-warning" key={kind}>
                    {t(`impact.${kind}`)}: {what} ({t(`size.${sizeOf(size)}`)})
                  </span>
                ))}
              </>
            }
          >
            <Link to={`/changes/${change.id}`}>{change.name}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

/** On the page of a goal: the change whose rollout it is. */
export function GoalChanges({ goalId }: { readonly goalId: string }) {
  const entries = useChanges({ goalId }).data?.entries ?? []
  if (entries.length === 0) return null
  return (
    <Card flush title={t('panel.goal')}>
      <CardList>
        {entries.map(({ id, name, state, sponsor, manager, warnings }) => (
          <CardLine
            key={id}
            mark={<Mark kind={markOf({ state, warnings })} />}
            hint={`${t(`state.${state}`)} · ${t('panel.led', { sponsor: sponsor.name, manager: manager.name })}`}
          >
            <Link to={`/changes/${id}`}>{name}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

/** On the home of who sets direction: changes under way that the reader sponsors, manages or helps with; nothing without any. */
export function MyChanges() {
  const entries = useChanges({ state: 'open' }).data?.entries.filter(({ mine }) => mine) ?? []
  if (entries.length === 0) return null
  return (
    <Card flush title={t('panel.mine')} aside={<Link to="/changes">{t('panel.all')}</Link>}>
      <CardList>
        {entries.map(change => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </CardList>
    </Card>
  )
}
