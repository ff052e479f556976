import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import type { Alignment, BothSides } from '../../findings/contract.ts'
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
          <Sides sides={whole} />
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
      {teams.map(({ team, ...sides }) => (
        <CardLine key={team.id} hint={<Sides sides={sides} />}>
          <Link to={`/direction?team=${team.id}&teamName=${encodeURIComponent(team.name)}&view=outline`}>
            {team.name}
          </Link>
        </CardLine>
      ))}
    </CardList>
  )
}

/** Whether where to is missing or the way there: the one is for a leader to give, the other for a manager. */
function Sides({ sides }: { readonly sides: BothSides }) {
  return (
    <span className="finding-sides">
      {(['direction', 'steps'] as const).map(side => (
        <span key={side}>
          <HatTag hat={side === 'direction' ? 'lead' : 'manage'}>{t(`side.${side}`)}</HatTag>
          {Object.values(sides[side]).some(count => count > 0) ? (
            <CountsInMarks counts={sides[side]} />
          ) : (
            <span className="fl-faint">{t('side.holds')}</span>
          )}
        </span>
      ))}
    </span>
  )
}
