import { Card, CardList } from '#ui/card.tsx'
import { IdeaLine } from './idea-line.tsx'
import { ProposeButton } from './propose-button.tsx'
import { useIdeas } from './queries.ts'
import { t } from './words.ts'

/** Ideas that would serve a goal, with a button to propose the next. Without any it is one quiet line. */
export function GoalIdeas({
  goalId,
  closed = false,
}: {
  readonly goalId: string
  readonly closed?: boolean
}) {
  const { data } = useIdeas({ aimId: goalId, limit: 20 })
  const entries = data?.entries ?? []
  if (entries.length === 0 && closed) return null
  const aim = { id: goalId, label: t('panel.this') }
  return (
    <Card
      flush={entries.length > 0}
      title={t('panel.title')}
      aside={!closed && <ProposeButton size="s" aim={aim} />}
    >
      {entries.length === 0 ? (
        <p className="fl-quiet">{t('panel.none')}</p>
      ) : (
        <CardList>
          {entries.map(idea => (
            <IdeaLine key={idea.id} idea={idea} acts={false} />
          ))}
        </CardList>
      )}
    </Card>
  )
}
