import type { LocalDate } from '#kernel/local-date.ts'
import { subjectsSince } from '#platform/events/subjects-since.ts'
import { isAlike } from '#platform/is-alike.ts'
import type { Work } from '#platform/work.ts'
import type { ChartAbsence } from '../chart/chart-rows.ts'
import { spans } from '../span.ts'
import { readRowsOf } from '../store/chart-rows-store.ts'
import { type PeopleFacts, peopleFactsFrom } from './people-facts.ts'
import { absencesAround } from './read-people-facts.ts'

const OF_PLACES: readonly string[] = [
  ...['placement.began', 'placement.changed', 'placement.cancelled'],
  'person.left',
]

/** What happens to people that `peopleFactsNow` reads again; after anything else everything is to be read. */
export const PEOPLE_EVENTS: readonly string[] = [
  ...['absence.planned', 'absence.changed', 'absence.cancelled'],
  ...['cover.asked', 'cover.accepted', 'cover.declined'],
  ...OF_PLACES,
]

/** Above this many people everything is to be read: a file was imported, say. */
const MOST_PEOPLE = 200

/** People as they are now, and whose placements are other ones than before, perhaps. */
export interface PeopleNow {
  readonly people: PeopleFacts
  readonly placedIds: readonly string[]
}

/**
 * Facts of today once some of these events happened since a moment, from what they were before: two statements or three for any number of
 * people. Null where so much happened, or of somebody who was not known, that everything is to be read.
 */
export async function peopleFactsNow(
  work: Work,
  before: PeopleFacts,
  since: Date,
): Promise<PeopleNow | null> {
  const absences = await absencesAround(work, before.on)
  const placedIds = await subjectsSince(work, since, OF_PLACES)
  if (placedIds.length > MOST_PEOPLE || placedIds.some(id => before.chart.person(id) === null)) return null
  if (placedIds.length === 0) return { people: awayNow(before, absences), placedIds }
  const found = await readRowsOf(work, before.on, placedIds)
  const otherIds = new Set(placedIds)
  const others = new Map(found.persons.map(person => [person.id, person]))
  const rows = {
    ...{ on: before.on, teams: before.rows.teams, absences: onDay(before.on, absences) },
    persons: before.rows.persons.map(person => others.get(person.id) ?? person),
    placements: [
      ...before.rows.placements.filter(({ personId }) => !otherIds.has(personId)),
      ...found.placements,
    ].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  }
  return { people: peopleFactsFrom(rows, absences, before.calendar, { before, otherIds }), placedIds }
}

/** The same people in the same places with other absences. */
function awayNow(before: PeopleFacts, absences: readonly ChartAbsence[]): PeopleFacts {
  const today = onDay(before.on, absences)
  const isSame = isAlike(before.rows.absences, today)
  const chart = isSame ? before.chart : before.chart.withAbsences(today)
  return { ...before, rows: { ...before.rows, absences: today }, absences, chart }
}

/** As the rows of a chart hold them: those of the day alone. */
function onDay(on: LocalDate, absences: readonly ChartAbsence[]): ChartAbsence[] {
  return absences.filter(absence => spans(absence, on))
}
