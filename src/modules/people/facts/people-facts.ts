import { Layered } from '#kernel/layered.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { WorkCalendar } from '#kernel/working-days.ts'
import type { ChartAbsence, ChartPlacement, ChartRows } from '../chart/chart-rows.ts'
import { OrgChart } from '../org-chart.ts'

/** What the facts of people on a date are made from. */
export interface PeopleRecords {
  readonly rows: ChartRows
  /** Absences that touch the three weeks before the date or the ten after it. */
  readonly absences: readonly ChartAbsence[]
  readonly calendar: WorkCalendar
}

/** People and their places on a date, as rules about the organisation need them. Nothing of it is private. */
export interface PeopleFacts {
  readonly on: LocalDate
  /** What all else follows from. */
  readonly rows: ChartRows
  readonly chart: OrgChart
  /** The organisation's own working days and holidays. */
  readonly calendar: WorkCalendar
  /** Absences that touch the three weeks before the date or the ten after it. */
  readonly absences: readonly ChartAbsence[]
  /** By person who is active: since when they stand where they stand. */
  readonly places: ReadonlyMap<string, PlaceInTime>
  /** Teams whose lead left the post within 180 days and that have no permanent one. */
  readonly vacancies: readonly Vacancy[]
  /** By team: who leads it by post, and since when. */
  readonly leads: ReadonlyMap<string, { readonly personId: string; readonly since: LocalDate }>
  /** Half of today's people had a placement by this day: who was placed by then has not just come. */
  readonly recordsBegan: LocalDate
}

/** Since when somebody has the manager, the level and the place they have. */
export interface PlaceInTime {
  /** Whom their placement says they report to, away or not. */
  readonly managerId: string | null
  readonly managerSince: LocalDate
  readonly level: number
  readonly levelSince: LocalDate
  /** The level before, null when there was none. */
  readonly levelBefore: number | null
  /** When they came, or came back after having left. */
  readonly joinedOn: LocalDate
  /** 0.1–1. */
  readonly fte: number
}

/** A post that somebody left and nobody holds. */
export interface Vacancy {
  readonly teamId: string
  /** Who held it last. */
  readonly personId: string
  readonly since: LocalDate
  /** To whom the post reports, and its level. */
  readonly reportsTo: string | null
  readonly level: number
}

type Row = ChartPlacement & { readonly fte?: number }

/** Facts that rows had before, and whose placements are other ones since. */
interface Known {
  readonly before: PeopleFacts
  readonly otherIds: ReadonlySet<string>
}

/**
 * Works the facts out from the rows of a chart: every placement begun by the date, and the absences. `known`: what of it stays, for few
 * other placements.
 */
export function peopleFactsFrom(
  rows: ChartRows,
  absences: readonly ChartAbsence[],
  calendar: WorkCalendar,
  known?: Known,
): PeopleFacts {
  const chart = new OrgChart(rows, known && { chart: known.before.chart, otherIds: known.otherIds })
  const { on } = rows
  const main = (rows.placements as readonly Row[]).filter(row => row.kind !== 'acting' && row.from <= on)
  const looked = known === undefined ? main : main.filter(row => known.otherIds.has(row.personId))
  const history = Map.groupBy(looked.toSorted(byBeginning), row => row.personId)
  const pastOf = (id: string) =>
    history.get(id) ?? main.filter(row => row.personId === id).toSorted(byBeginning)
  const places = placesFrom(chart, history, known)
  return {
    ...{ on, rows, chart, calendar, absences, places },
    vacancies: vacanciesOf(chart, main, on),
    leads: leadsOf(chart, pastOf, known),
    recordsBegan: recordsBegan(places, known) ?? on,
  }
}

function placesFrom(
  chart: OrgChart,
  history: ReadonlyMap<string, readonly Row[]>,
  known: Known | undefined,
): PeopleFacts['places'] {
  const isAsBefore =
    known !== undefined &&
    [...known.otherIds].every(id => chart.isActive(id) === known.before.chart.isActive(id))
  const places = isAsBefore ? new Layered(known.before.places) : new Map<string, PlaceInTime>()
  const ids = isAsBefore ? [...known.otherIds] : chart.personsActive().map(({ id }) => id)
  for (const id of ids) {
    if (!chart.isActive(id)) continue
    const past = history.get(id)
    const place = past === undefined ? known?.before.places.get(id) : placeFrom(past)
    if (place !== undefined) places.set(id, place)
  }
  return places
}

function byBeginning(one: Row, other: Row): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : 0
}

/** How long a post that nobody holds counts as one that was left rather than one that is gone. */
const VACANT_DAYS = 180

function placeFrom(past: readonly Row[]): PlaceInTime {
  const last = past.at(-1) as Row
  const before = past.findLast(row => row.level !== last.level)
  const here = sinceTheyAreHere(past)
  return {
    ...{ managerId: last.reportsTo, level: last.level, fte: last.fte ?? 1 },
    managerSince: since(here, row => row.reportsTo === last.reportsTo),
    levelSince: since(past, row => row.level === last.level),
    levelBefore: before?.level ?? null,
    joinedOn: here[0]?.from ?? last.from,
  }
}

/** Days between two placements by which somebody was not gone: a weekend, a month that began late. */
const GAP_DAYS = 7

/** The placements since they came last: who left and came back is new again. */
function sinceTheyAreHere(past: readonly Row[]): readonly Row[] {
  const isAfterGap = (row: Row, at: number) =>
    at > 0 && daysBetween(past[at - 1]?.to ?? row.from, row.from) > GAP_DAYS
  return past.slice(Math.max(0, past.findLastIndex(isAfterGap)))
}

/** The beginning of the last placements in a row that are all alike. */
function since(past: readonly Row[], isAlike: (row: Row) => boolean): LocalDate {
  let at = past.length - 1
  while (at > 0 && isAlike(past[at - 1] as Row)) at--
  return past[at]?.from ?? ''
}

function vacanciesOf(chart: OrgChart, main: readonly Row[], on: LocalDate): Vacancy[] {
  const left = main.filter(row => row.leadsTeam && row.to !== null && row.to < on)
  const last = new Map(left.toSorted(byBeginning).map(row => [row.teamId, row]))
  const open = new Set(chart.teams().map(team => team.id))
  const earliest = addDays(on, -VACANT_DAYS)
  return [...last.values()].flatMap(({ teamId, personId, to, reportsTo, level }) =>
    to !== null && to >= earliest && open.has(teamId) && chart.leadsOf(teamId).permanent === null
      ? [{ teamId, personId, since: addDays(to, 1), reportsTo, level }]
      : [],
  )
}

function leadsOf(
  chart: OrgChart,
  pastOf: (personId: string) => readonly Row[],
  known: Known | undefined,
): PeopleFacts['leads'] {
  const leads = new Map<string, { personId: string; since: LocalDate }>()
  for (const { id: teamId } of chart.teams()) {
    const personId = chart.leadsOf(teamId).permanent
    if (personId === null) continue
    const before = known?.otherIds.has(personId) ? undefined : known?.before.leads.get(teamId)
    leads.set(
      teamId,
      before?.personId === personId
        ? before
        : {
            personId,
            since: since(sinceTheyAreHere(pastOf(personId)), row => row.leadsTeam && row.teamId === teamId),
          },
    )
  }
  return leads
}

/** When half of today's people had come; as before where nobody came on another day. */
function recordsBegan(
  places: ReadonlyMap<string, PlaceInTime>,
  known: Known | undefined,
): LocalDate | undefined {
  const isOther = (id: string) => places.get(id)?.joinedOn !== known?.before.places.get(id)?.joinedOn
  if (known !== undefined && ![...known.otherIds].some(isOther)) return known.before.recordsBegan
  const days = [...places.values()].map(place => place.joinedOn)
  return days.toSorted()[Math.floor(days.length / 2)]
}
