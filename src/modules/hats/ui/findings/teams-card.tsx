import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import type { Alignment } from '../../findings/contract.ts'
import { CountsInMarks } from './counts-in-marks.tsx'
import { t } from './words.ts'

/** How many teams are shown before one has to ask for more. */
const AT_FIRST = 8

/** How much breaks in the teams below where anything does, in numbers, and in the whole for who leads it. */
export function TeamsCard({ teams, whole }: Pick<Alignment, 'teams' | 'whole'>) {
  const [first, rest] = [teams.slice(0, AT_FIRST), teams.slice(AT_FIRST)]
  return (
    <Stack>
      {whole !== null && (
        <Card title={t('whole.title')}>
          <CountsInMarks counts={whole} />
        </Card>
      )}
      {teams.length > 0 && (
        <Card title={t('teams.title')} flush>
          <p className="fl-quiet finding-hint">{t('teams.hint')}</p>
          <Lines teams={first} />
          {rest.length > 0 && (
            <div className="finding-hint">
              <Disclosure summary={t('teams.more', { count: rest.length })}>
                <Lines teams={rest} />
              </Disclosure>
            </div>
          )}
        </Card>
      )}
    </Stack>
  )
}

function Lines({ teams }: Pick<Alignment, 'teams'>) {
  return (
    <CardList>
      {teams.map(({ team, counts }) => (
        <CardLine key={team.id} hint={<CountsInMarks counts={counts} />}>
          <Link to={`/direction?team=${team.id}&teamName=${encodeURIComponent(team.name)}&view=outline`}>
            {team.name}
          </Link>
        </CardLine>
      ))}
    </CardList>
  )
}
