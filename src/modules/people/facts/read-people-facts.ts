import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { WorkCalendar } from '#kernel/working-days.ts'
import type { Work } from '#platform/work.ts'
import type { ChartAbsence, ChartRows } from '../chart/chart-rows.ts'
import { absencesKnown } from '../store/absences-known.ts'
import { readChartRows } from '../store/chart-rows-store.ts'
import { organisationOf } from '../store/organisation-store.ts'
import { type PeopleFacts, peopleFactsFrom } from './people-facts.ts'

/** How far back and ahead an absence is looked for. */
const BACK_DAYS = 21
const AHEAD_DAYS = 70

/** What the facts of people on a date are made from: to be changed in a copy, and made into facts by `peopleFactsFrom`. */
export interface PeopleRecords {
  readonly rows: ChartRows
  readonly absences: readonly ChartAbsence[]
  readonly calendar: WorkCalendar
}

/** People and their places on a date, past or present, in three statements whatever their number. */
export async function peopleFacts(work: Work, on: LocalDate): Promise<PeopleFacts> {
  const { rows, absences, calendar } = await peopleRecords(work, on)
  return peopleFactsFrom(rows, absences, calendar)
}

/** The records behind them, of any date; also three statements. */
export async function peopleRecords(work: Work, on: LocalDate): Promise<PeopleRecords> {
  const { workDays, holidays } = await organisationOf(work)
  const rows = await readChartRows(work, on)
  const absences = await absencesKnown(work, on, addDays(on, -BACK_DAYS), addDays(on, AHEAD_DAYS))
  return { rows, absences, calendar: { workDays, holidays } }
}
