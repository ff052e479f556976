import { Card, CardList } from '#ui/card.tsx'
import { ObstacleLine } from './obstacle-line.tsx'
import { type Filters, useObstacles } from './queries.ts'
import { RaiseButton } from './raise-button.tsx'
import type { RaisedAt } from './raise-dialog.tsx'
import { t } from './words.ts'

/** Open obstacles of a goal, a task or a team, with a button to raise the next. Without any it is one quiet line. */
export function ObstaclesOf({
  of,
  at,
  closed = false,
}: {
  readonly of: Pick<Filters, 'aimId' | 'taskId' | 'teamId'>
  /** What one is raised at; absent: none is raised here. */
  readonly at?: RaisedAt
  readonly closed?: boolean
}) {
  const { data } = useObstacles({ ...of, state: 'open', limit: 20 })
  const entries = data?.entries ?? []
  if (entries.length === 0 && (closed || at === undefined)) return null
  return (
    <Card
      flush={entries.length > 0}
      title={t('panel.title')}
      aside={!closed && at !== undefined && <RaiseButton size="s" at={at} />}
    >
      {entries.length === 0 ? (
        <p className="fl-quiet">{t('panel.none')}</p>
      ) : (
        <CardList>
          {entries.map(obstacle => (
            <ObstacleLine key={obstacle.id} obstacle={obstacle} />
          ))}
        </CardList>
      )}
    </Card>
  )
}
