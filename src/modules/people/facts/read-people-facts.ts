import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ChartAbsence } from '../chart/chart-rows.ts'
import { absencesKnown } from '../store/absences-known.ts'
import { readChartRows } from '../store/chart-rows-store.ts'
import { organisationOf } from '../store/organisation-store.ts'
import { type PeopleFacts, type PeopleRecords, peopleFactsFrom } from './people-facts.ts'

/** How far back and ahead an absence is looked for. */
const BACK_DAYS = 21
const AHEAD_DAYS = 70

/** People and their places on a date, past or present, in three statements whatever their number. */
export async function peopleFacts(work: Work, on: LocalDate): Promise<PeopleFacts> {
  const { rows, absences, calendar } = await peopleRecords(work, on)
  return peopleFactsFrom(rows, absences, calendar)
}

/** The records behind them, of any date, to be changed in a copy, and made into facts by `peopleFactsFrom`; also three statements. */
export async function peopleRecords(work: Work, on: LocalDate): Promise<PeopleRecords> {
  const { workDays, holidays } = await organisationOf(work)
  const rows = await readChartRows(work, on)
  return { rows, absences: await absencesAround(work, on), calendar: { workDays, holidays } }
}

/** Absences of everybody that matter on a date; one statement. */
export async function absencesAround(work: Work, on: LocalDate): Promise<ChartAbsence[]> {
  return await absencesKnown(work, on, addDays(on, -BACK_DAYS), addDays(on, AHEAD_DAYS))
}
