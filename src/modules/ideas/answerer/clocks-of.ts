import { todayIn } from '#kernel/local-date.ts'
import { type WorkClock, workClock } from '#kernel/working-time.ts'
import { workHoursOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'

/** The working clocks of these people from `since` on, in one statement; unknown people are missing. */
export async function clocksOf(
  work: Work,
  personIds: readonly string[],
  since: Date = work.now,
): Promise<ReadonlyMap<string, WorkClock>> {
  // A day earlier, because somebody's today may be the organisation's yesterday.
  const from = todayIn(work.timeZone, new Date(since.getTime() - DAY))
  const hours = await workHoursOf(work, [...new Set(personIds)], from)
  return new Map([...hours].map(([id, its]) => [id, workClock(its, from)]))
}

const DAY = 86_400_000
