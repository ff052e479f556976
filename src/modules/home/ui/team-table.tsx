import { useQuery } from '@tanstack/react-query'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { Report } from '../team/contract.ts'
import { team } from './queries.ts'
import { t } from './words.ts'

/** Who answers to the reader, a line each: what would help now, never a score. */
export function TeamTable() {
  const query = useQuery({ queryKey: ['home', 'team'], queryFn: ({ signal }) => team.readTeam({}, signal) })
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={320} />}>
      {({ people }) => (
        <Card flush title={t('team.title')} aside={<Link to="/tasks/load">{t('team.load.all')}</Link>}>
          <RowTable
            label={t('team.title')}
            rows={people}
            columns={COLUMNS}
            idOf={({ person }) => person.id}
            nameOf={({ person }) => person.name}
          />
        </Card>
      )}
    </Loaded>
  )
}

const COLUMNS: readonly Column<Report>[] = [
  {
    id: 'person',
    head: t('team.person'),
    cell: row => <PersonLink person={row.person} avatar hint={awayOf(row)} />,
    by: row => row.person.name,
    onPhone: 'title',
  },
  {
    id: 'load',
    head: t('team.load'),
    cell: ({ load }) => <Status kind={KINDS[load]}>{t(`load.${load}`)}</Status>,
  },
  {
    id: 'due',
    head: t('team.due'),
    cell: ({ dueThisWeek, overdue }) =>
      overdue === 0 ? dueThisWeek : t('team.due.late', { due: dueThisWeek, late: overdue }),
    by: ({ dueThisWeek }) => dueThisWeek,
  },
  {
    id: 'check-in',
    head: t('team.checkIn'),
    cell: ({ lastCheckIn }) => (lastCheckIn === null ? t('team.none') : <When at={lastCheckIn} />),
    by: ({ lastCheckIn }) => lastCheckIn,
  },
  {
    id: 'talk',
    head: t('team.talk'),
    cell: ({ nextTalk, person }) =>
      nextTalk === null ? (
        <Link to={`/conversations?plan=one_to_one&with=${person.id}`}>{t('team.talk.plan')}</Link>
      ) : (
        <Link to={`/conversations/talks/${nextTalk.id}`}>
          <When at={nextTalk.at} />
        </Link>
      ),
    by: ({ nextTalk }) => nextTalk?.at ?? null,
  },
  { id: 'charter', head: t('team.charter'), cell: charterOf, by: ({ charter }) => charter },
]

const KINDS = { fine: 'on-track', full: 'at-risk', too_much: 'off-track', away: 'stale' } as const

function charterOf({ charter, charterWaitingSince }: Report) {
  if (charter !== 'waiting' || charterWaitingSince === null) return t(`charter.${charter}`)
  return (
    <span>
      {t('charter.since')} <When at={charterWaitingSince} />
    </span>
  )
}

function awayOf({ away, awayUntil }: Report): string | null {
  if (!away) return null
  return awayUntil === null ? t('team.away') : t('team.away.until', { date: formatDate(awayUntil) })
}
