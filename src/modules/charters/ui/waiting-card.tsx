import { TeamLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import type { Coverage, CoverageOfLeaders } from '../contract.ts'
import { useCoverage } from './queries.ts'
import { t } from './waiting-words.ts'

/** For the people team, in numbers: charters that have waited long by department, and whether who leads a team goes first. */
export function WaitingChartersCard() {
  const { data } = useCoverage()
  if (data === undefined) return null
  return (
    <>
      <WaitingCard teams={data.teams} />
      {data.byStanding !== null && <LeadersCard {...data.byStanding} />}
    </>
  )
}

/** Never whose they are. */
function WaitingCard({ teams }: { readonly teams: readonly Coverage[] }) {
  const waiting = teams.filter(({ waitingLong }) => waitingLong > 0)
  return (
    <Card flush={waiting.length > 0} title={t('title')} aside={<Link to="/charters">{t('all')}</Link>}>
      {waiting.length === 0 ? (
        <Status kind="on-track">{t('none')}</Status>
      ) : (
        <CardList>
          {waiting.map(({ team, people, waitingLong }) => (
            <CardLine key={team.id} act={t('of', { count: waitingLong, people })}>
              <TeamLink team={team} />
            </CardLine>
          ))}
        </CardList>
      )}
    </Card>
  )
}

function LeadersCard({ leaders, others }: CoverageOfLeaders) {
  const isBehind = leaders.acknowledged * others.people < others.acknowledged * leaders.people
  return (
    <Card flush title={t('standing')}>
      <CardList>
        <CardLine
          act={t('done', { done: leaders.acknowledged, all: leaders.people })}
          hint={isBehind && t('behind')}
        >
          {t('leaders')}
        </CardLine>
        <CardLine act={t('done', { done: others.acknowledged, all: others.people })}>{t('others')}</CardLine>
      </CardList>
    </Card>
  )
}
