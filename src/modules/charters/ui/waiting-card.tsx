import { TeamLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import { useCoverage } from './queries.ts'
import { t } from './waiting-words.ts'

/** For the people team: how many charters have waited long, department by department; never whose they are. */
export function WaitingChartersCard() {
  const { data } = useCoverage()
  if (data === undefined) return null
  const waiting = data.teams.filter(({ waitingLong }) => waitingLong > 0)
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
