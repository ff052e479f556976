import { Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { teamPanels } from '../panels.ts'
import { PeopleGrid } from '../people-grid.tsx'
import '../people.css'
import { AwayMark, PersonLink, TeamLink } from '../person-link.tsx'
import { PEOPLE, people, type Team, useTeam } from '../queries.ts'
import { t } from '../words.ts'
import { TeamDialog } from './team-dialog.tsx'

/** A team: what it is for, who leads it, who works in it and the teams below. */
export function TeamPage() {
  const id = useParam('id')
  const team = useTeam(id)
  return (
    <Loaded query={team} skeleton={<SkeletonCard height={420} />}>
      {team => <Shown key={team.id} team={team} />}
    </Loaded>
  )
}

function Shown({ team }: { readonly team: Team }) {
  const others = team.members.filter(({ id }) => id !== team.lead?.id)
  return (
    <>
      <PageHead
        above={<Path team={team} />}
        title={team.name}
        sub={[team.purpose, t('team.people', { count: team.people })].filter(Boolean).join(' · ')}
        acts={team.may.change && <Acts team={team} />}
      />
      {team.closedOn !== null && (
        <p className="pp-closed">{t('team.closed', { date: formatDate(team.closedOn) })}</p>
      )}
      <WithAside aside={<Below team={team} />}>
        <Leads team={team} />
        {teamPanels().map(({ id, component: Panel }) => (
          <Suspense key={id} fallback={null}>
            <Panel id={team.id} />
          </Suspense>
        ))}
        <Card
          title={t('team.members')}
          aside={others.length > 0 && t('team.people', { count: others.length })}
        >
          {others.length > 0 ? (
            <PeopleGrid people={others} />
          ) : (
            <p className="fl-quiet">{t('team.members.none')}</p>
          )}
        </Card>
      </WithAside>
    </>
  )
}

function Leads({ team: { lead, actingLead } }: { readonly team: Team }) {
  return (
    <Card title={t('team.lead')}>
      {lead === null && actingLead === null && <p className="fl-quiet">{t('team.lead.none')}</p>}
      <ul className="pp-grid">
        {lead && (
          <li>
            <PersonLink person={lead} avatar size={40} hint={lead.title} />
            <AwayMark away={lead.away} />
          </li>
        )}
        {actingLead && (
          <li>
            <PersonLink person={actingLead} avatar size={40} hint={t('team.lead.acting')} />
            <AwayMark away={actingLead.away} />
          </li>
        )}
      </ul>
    </Card>
  )
}

function Below({ team }: { readonly team: Team }) {
  if (team.teams.length === 0) return null
  return (
    <Card title={t('team.below')} flush>
      <CardList>
        {team.teams.map(below => (
          <CardLine key={below.id} hint={hintOf(below)}>
            <TeamLink team={below} />
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function hintOf({ lead, people }: Team['teams'][number]): string {
  return [lead?.name ?? t('team.lead.none'), t('team.people', { count: people })].join(' · ')
}

function Path({ team }: { readonly team: Team }) {
  return (
    <nav className="pp-path" aria-label={t('team.title')}>
      <Link to="/teams">{t('team.title')}</Link>
      {team.path.map(above => (
        <TeamLink key={above.id} team={above} />
      ))}
    </nav>
  )
}

function Acts({ team }: { readonly team: Team }) {
  const [open, setOpen] = useState<'edit' | 'add' | null>(null)
  const close = useAction({
    run: () => people.closeTeam({ params: { id: team.id }, body: { rev: team.rev } }),
    refresh: [PEOPLE],
    done: t('team.closed.done', { name: team.name }),
    failure: 'toast',
  })
  return (
    <>
      <Button icon="plus" onClick={() => setOpen('add')}>
        {t('team.add.below')}
      </Button>
      <Button icon="edit" onClick={() => setOpen('edit')}>
        {t('team.edit')}
      </Button>
      <Menu lines={[{ label: t('team.close'), icon: 'close', danger: true, run: () => void close.go() }]}>
        <Button icon="more" aria-label={t('person.more')} />
      </Menu>
      {open === 'edit' && <TeamDialog team={team} onClose={() => setOpen(null)} />}
      {open === 'add' && <TeamDialog parent={team} onClose={() => setOpen(null)} />}
    </>
  )
}
