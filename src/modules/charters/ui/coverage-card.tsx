import { TeamLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { useCoverage } from './queries.ts'
import { t } from './words.ts'

/** How many people have an agreed charter, team by team; nothing for those who lead no team. */
export function CoverageCard() {
  const teams = useCoverage().data?.teams ?? []
  if (teams.length === 0) return null
  return (
    <Card title={t('coverage')} flush>
      <CardList>
        {teams.map(({ team, people, acknowledged, waitingLong }) => (
          <CardLine
            key={team.id}
            act={<span className="ch-number">{t('coverage.of', { done: acknowledged, all: people })}</span>}
            hint={waitingLong > 0 && t('coverage.long', { count: waitingLong })}
          >
            <TeamLink team={team} />
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
