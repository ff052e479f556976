import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import type { LoadWord, TeamLoad } from '../../contract.ts'
import '../tasks.css'
import { t } from '../words.ts'
import { LoadMark } from './load-mark.tsx'
import { awayWords, personSentence } from './load-words.ts'

type Person = TeamLoad['persons'][number]

/** What asks for something first. */
export const GROUPS: readonly LoadWord[] = ['too_much', 'full', 'fine', 'away']

/** The people of a team by whether their work fits; within a group by name, because nobody is ranked. */
export function LoadGroups({ persons }: { readonly persons: TeamLoad['persons'] }) {
  if (persons.length === 0)
    return (
      <EmptyState title={t('load.empty')} icon="people">
        {t('load.empty.say')}
      </EmptyState>
    )
  return GROUPS.map(word => {
    const own = persons.filter(person => person.word === word)
    if (own.length === 0) return null
    return (
      <Card
        key={word}
        flush
        title={
          <span className="tk-load-group">
            <LoadMark word={word}>{t(`load.group.${word}`)}</LoadMark>
          </span>
        }
        aside={t('load.people', { count: own.length })}
      >
        <LoadLines persons={own} />
      </Card>
    )
  })
}

/** A line for each person, by name: their load in a sentence, and what is late, due and stuck. */
export function LoadLines({ persons }: { readonly persons: TeamLoad['persons'] }) {
  return (
    <ul className="tk-load-lines">
      {byName(persons).map(row => (
        <li key={row.person.id}>
          <PersonLink person={row.person} avatar hint={awayWords(row)} />
          <span>{personSentence(row)}</span>
          <Counts person={row} />
        </li>
      ))}
    </ul>
  )
}

/** People by name, as everybody finds themselves. */
export function byName<P extends { readonly person: Person['person'] }>(persons: readonly P[]): readonly P[] {
  return persons.toSorted((a, b) => a.person.name.localeCompare(b.person.name))
}

function Counts({ person: { person, overdue, dueThisWeek, blocked } }: { readonly person: Person }) {
  const who = `who=${person.id}&whoName=${encodeURIComponent(person.name)}`
  const counts = [
    [t('load.overdue', { count: overdue }), overdue, `/tasks/list?due=overdue&${who}`],
    [t('load.week', { count: dueThisWeek }), dueThisWeek, `/tasks/list?due=this_week&${who}`],
    [t('load.blocked', { count: blocked }), blocked, `/tasks/list?state=blocked&${who}`],
  ] as const
  return (
    <span className="tk-load-counts">
      {counts
        .filter(([, count]) => count > 0)
        .map(([text, , to]) => (
          <Link key={to} to={to}>
            {text}
          </Link>
        ))}
    </span>
  )
}
