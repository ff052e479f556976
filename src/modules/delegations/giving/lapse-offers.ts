import { addDays } from '#kernel/local-date.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { workHoursOf } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { OFFER_DAYS } from '../delegation.ts'
import { delegationStep } from '../delegation-step.ts'
import { offersLapsing } from '../store/delegations.ts'
import { moveMany } from '../store/save.ts'

/**
 * Ends offers that their receiver did not answer within ten of their working days, and those whose last day is over. What a
 * receiver asked more for waits for its giver, until its last day.
 */
export async function lapseOffers(work: Work): Promise<void> {
  const found = await offersLapsing(work, addDays(work.today, -OFFER_DAYS))
  if (found.length === 0) return
  const receivers = [...new Set(found.map(({ toId }) => toId))]
  const [first = work.today] = found.map(({ offeredOn }) => offeredOn).toSorted()
  const hours = await workHoursOf(work, receivers, first)
  const over = found.filter(({ toId, untilOn, offeredOn }) => {
    if (untilOn !== null && untilOn < work.today) return true
    const calendar = hours.get(toId)?.calendar
    const last = calendar === undefined ? null : addWorkingDays(offeredOn, OFFER_DAYS, calendar)
    return last === null || last < work.today
  })
  // Who answers at this very moment has answered.
  const moved = await moveMany(
    work,
    over.map(({ id }) => id),
    'lapsed',
    work.today,
  )
  await takeSteps(
    work,
    ...over
      .filter(({ id }) => moved.has(id))
      .map(row => delegationStep(row, row.state, 'lapsed', 'delegation.lapsed')),
  )
}
