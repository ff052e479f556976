import { chartOn, workHoursOf } from '#modules/people/public.ts'
import type { Round } from '#platform/jobs/round.ts'
import type { Work } from '#platform/work.ts'
import { noteMissed, silentIn } from './store/check-in-store.ts'
import { TELL_MANAGER_AT, wasThere, weekGone } from './week.ts'

/** Notices the week that went by without a check-in, once its day of grace is over. */
export const checkInsRounds: readonly Round[] = [{ name: 'check-ins.remind', everyMinutes: 60, run: remind }]

/**
 * Reminds, quietly and once, everybody who was there and has not told of the week; their manager learns of it only at the
 * second in a row. Whoever has never made a check-in is not reminded: a habit is invited, not enforced.
 */
export async function remind(work: Work): Promise<void> {
  const weekOn = weekGone(work.today)
  const silent = await silentIn(work, weekOn)
  if (silent.length === 0) return
  const chart = await chartOn(work, work.today)
  const hours = await workHoursOf(
    work,
    silent.map(({ personId }) => personId),
    weekOn,
  )
  const missed = silent
    .filter(({ personId }) => chart.isActive(personId))
    .map(({ personId, inRow }) => {
      const calendar = hours.get(personId)?.calendar
      const present = calendar !== undefined && wasThere(weekOn, calendar)
      return { personId, weekOn, inRow: present ? inRow + 1 : 0 }
    })
  await noteMissed(work, missed)
  await work.publish(
    ...missed
      .filter(({ inRow }) => inRow > 0)
      .map(({ personId, inRow }) => ({
        type: inRow === TELL_MANAGER_AT ? 'check_in.missed_again' : 'check_in.missed',
        subject: { kind: 'person', id: personId },
        data: { weekOn, managerId: chart.managerOf(personId) },
      })),
  )
}
