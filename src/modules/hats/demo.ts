import { addDays, type LocalDate, mondayOf } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { judgePast } from './signals/judge-past.ts'
import { refresh } from './signals/refresh.ts'

const WEEKS = 26
/** Before the last half year: a look in every so many weeks, as far back as two years. */
const STRIDE = 4
const ALL_WEEKS = 104

/** What was noticed in the sample organisation in two years, each signal with the week it fired and was over; and what is open today. */
export async function addDemoSituations(work: Work): Promise<void> {
  await judgePast(work, mondaysBefore(work.today))
  await refresh(work)
}

/** Every Monday of half a year before a date, every fourth of the time before that. */
export function mondaysBefore(today: LocalDate): LocalDate[] {
  const last = mondayOf(addDays(today, -1))
  const weeks = Array.from({ length: ALL_WEEKS }, (_, at) => at)
  return weeks.filter(at => at < WEEKS || at % STRIDE === 0).map(at => addDays(last, -7 * at))
}
