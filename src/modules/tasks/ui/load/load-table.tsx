import { PersonLink } from '#modules/people/public-ui.tsx'
import { CardLine, CardList } from '#ui/card.tsx'
import { formatDate } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Status } from '#ui/status.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import type { LoadWord, TeamLoad } from '../../contract.ts'
import '../tasks.css'
import { t } from '../words.ts'

type Person = TeamLoad['persons'][number]

/** Person by person: load in a word, days, what is due, late and stuck, and who is away. */
export function LoadTable({ load }: { readonly load: TeamLoad }) {
  return (
    <RowTable
      label={t('work.load')}
      rows={load.persons}
      columns={COLUMNS}
      idOf={row => row.person.id}
      nameOf={row => row.person.name}
      order={{ column: 'load', down: true }}
      empty={
        <EmptyState title={t('load.empty')} icon="people">
          {t('load.empty.say')}
        </EmptyState>
      }
    />
  )
}

/** The same for home: a line each, by name. */
export function LoadLines({ load }: { readonly load: TeamLoad }) {
  const persons = load.persons.toSorted((a, b) => a.person.name.localeCompare(b.person.name))
  return (
    <CardList>
      {persons.map(row => (
        <CardLine key={row.person.id} act={<LoadWordMark load={{ word: row.word, ratio: null }} />}>
          <PersonLink person={row.person} avatar hint={awayWords(row)} />
        </CardLine>
      ))}
    </CardList>
  )
}

/** A load in shape, word and figure: “▲ full 0.9”. */
export function LoadWordMark({
  load,
}: {
  readonly load: { readonly word: LoadWord; readonly ratio: number | null }
}) {
  return (
    <span className="tk-load">
      <Status kind={KINDS[load.word]}>{t(`load.${load.word}`)}</Status>
      {load.ratio !== null && <span className="fl-faint tk-figure">{formatNumber(load.ratio, 1)}</span>}
    </span>
  )
}

const KINDS = { fine: 'on-track', full: 'at-risk', too_much: 'off-track', away: 'stale' } as const

const COLUMNS: readonly Column<Person>[] = [
  {
    id: 'person',
    head: t('load.person'),
    by: row => row.person.name,
    cell: row => <PersonLink person={row.person} avatar hint={awayWords(row)} />,
    onPhone: 'title',
  },
  {
    id: 'load',
    head: t('work.load'),
    by: row => row.ratio,
    cell: row => <LoadWordMark load={row} />,
  },
  {
    id: 'days',
    head: t('load.days'),
    numeric: true,
    by: row => row.taskDays,
    cell: row =>
      t('load.days.of', { task: formatNumber(row.taskDays), available: formatNumber(row.availableDays) }),
  },
  count(
    'week',
    t('load.week'),
    row => row.dueThisWeek,
    row => `/tasks/list?whose=all&due=this_week&who=${row.person.id}`,
  ),
  count(
    'overdue',
    t('load.overdue'),
    row => row.overdue,
    row => `/tasks/list?due=overdue&who=${row.person.id}`,
  ),
  count(
    'blocked',
    t('load.blocked'),
    row => row.blocked,
    row => `/tasks/list?state=blocked&who=${row.person.id}`,
  ),
]

function count(
  id: string,
  head: string,
  of: (row: Person) => number,
  to: (row: Person) => string,
): Column<Person> {
  return {
    id,
    head,
    numeric: true,
    by: of,
    cell: row => (of(row) === 0 ? <span className="fl-faint">–</span> : <Link to={to(row)}>{of(row)}</Link>),
  }
}

function awayWords({ away, awayUntil }: Person): string | null {
  if (!away) return null
  return awayUntil === null ? t('load.awayNow') : t('load.awayUntil', { date: formatDate(awayUntil) })
}
