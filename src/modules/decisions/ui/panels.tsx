import { Card, CardList } from '#ui/card.tsx'
import { DecisionLine } from './decision-line.tsx'
import { ProposeDecisionButton } from './propose-button.tsx'
import { useDecisions } from './queries.ts'
import { t } from './words.ts'

/** On the page of a goal: what was decided about it, and the way to propose the next. */
export function GoalDecisions({
  goalId,
  title,
  closed = false,
}: {
  readonly goalId: string
  readonly title: string
  readonly closed?: boolean
}) {
  const entries = useDecisions({ aimId: goalId, limit: 10 }).data?.entries ?? []
  if (closed && entries.length === 0) return null
  return (
    <Card
      flush={entries.length > 0}
      title={t('panel.goal')}
      aside={!closed && <ProposeDecisionButton size="s" at={{ aim: { id: goalId, title } }} />}
    >
      {entries.length === 0 ? (
        <p className="fl-quiet">{t('panel.none')}</p>
      ) : (
        <CardList>
          {entries.map(decision => (
            <DecisionLine key={decision.id} decision={decision} />
          ))}
        </CardList>
      )}
    </Card>
  )
}

/** On the page of a team: open ones that are about it, or ask for its view. */
export function TeamDecisions({ id }: { readonly id: string }) {
  const entries = useDecisions({ teamId: id, state: 'open', limit: 10 }).data?.entries ?? []
  if (entries.length === 0) return null
  return (
    <Card flush title={t('panel.team')}>
      <CardList>
        {entries.map(decision => (
          <DecisionLine key={decision.id} decision={decision} />
        ))}
      </CardList>
    </Card>
  )
}
