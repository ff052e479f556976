import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import type { LedWork } from '../../contract.ts'
import { useLedWork } from '../queries.ts'
import '../tasks.css'
import { t } from './led-words.ts'
import { NobodysLink } from './load-lead.tsx'

type Team = LedWork['teams'][number]

/** What nobody has and what is late in the reader’s teams, each leading to these tasks; the teams below are folded away. */
export function WaitingTasksCard() {
  const { data } = useLedWork()
  if (data === undefined || data.teams.length === 0) return null
  const own = data.teams.filter(({ below }) => !below)
  const below = data.teams.filter(team => team.below && team.unassigned + team.overdue > 0)
  return (
    <Card flush title={t('waiting')}>
      <Teams teams={own.length === 0 ? below : own} />
      {own.length > 0 && below.length > 0 && (
        <div className="tk-folded">
          <Disclosure summary={t('below', { count: below.length })}>
            <Teams teams={below} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

function Teams({ teams }: { readonly teams: readonly Team[] }) {
  return (
    <CardList>
      {teams.map(row => (
        <CardLine key={row.team.id} hint={<Counts row={row} />}>
          {row.team.name}
        </CardLine>
      ))}
    </CardList>
  )
}

function Counts({ row: { team, unassigned, critical, overdue } }: { readonly row: Team }) {
  if (unassigned + overdue === 0) return <Status kind="on-track">{t('none')}</Status>
  return (
    <span className="tk-waiting">
      {unassigned > 0 && (
        <span>
          <NobodysLink team={team} count={unassigned} />
          {critical > 0 && `, ${t('critical', { count: critical })}`}
        </span>
      )}
      {overdue > 0 && (
        <Link to={`/tasks/list?due=overdue&team=${team.id}&teamName=${encodeURIComponent(team.name)}`}>
          {t('late', { count: overdue })}
        </Link>
      )}
    </span>
  )
}
