import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { absencesKnown } from '../store/absences-known.ts'
import { readChartRows } from '../store/chart-rows-store.ts'
import { organisationOf } from '../store/organisation-store.ts'
import { type PeopleFacts, peopleFactsFrom } from './people-facts.ts'

/** How far back and ahead an absence is looked for. */
const BACK_DAYS = 21
const AHEAD_DAYS = 70

/** People and their places on a date, past or present, in three statements whatever their number. */
export async function peopleFacts(work: Work, on: LocalDate): Promise<PeopleFacts> {
  const { workDays, holidays } = await organisationOf(work)
  const rows = await readChartRows(work, on)
  const absences = await absencesKnown(work, on, addDays(on, -BACK_DAYS), addDays(on, AHEAD_DAYS))
  return peopleFactsFrom(rows, absences, { workDays, holidays })
}
