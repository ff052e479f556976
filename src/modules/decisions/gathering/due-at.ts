import { todayIn } from '#kernel/local-date.ts'
import { workClock } from '#kernel/working-time.ts'
import { workHoursOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'

/** When the silence of each of these people counts: `days` working days of theirs from now. One statement. */
export async function silenceOf(
  work: Work,
  personIds: readonly string[],
  days: number,
): Promise<ReadonlyMap<string, Date | null>> {
  if (personIds.length === 0) return new Map()
  // A day earlier, because somebody's today may be the organisation's yesterday.
  const from = todayIn(work.timeZone, new Date(work.now.getTime() - DAY))
  const hours = await workHoursOf(work, [...new Set(personIds)], from)
  return new Map([...hours].map(([id, its]) => [id, workClock(its, from).endOfDay(work.now, days)]))
}

const DAY = 86_400_000
