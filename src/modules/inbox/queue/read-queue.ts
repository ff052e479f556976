import { addDays } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { myAims } from '#modules/aims/public.ts'
import { askerOf, workHoursOf } from '#modules/people/public.ts'
import { tasksWaitingFor } from '#modules/tasks/public.ts'
import { gather, type WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { QueueLine } from '../contract.ts'
import { ownWaiting } from './own-waiting.ts'
import { inQueueOrder } from './queue.ts'

/** Days away before this many days ago move no date that is still to come. */
const DAYS_BACK = 60

/** Everything that waits for the actor, from all rooms, most pressing first. Six statements. */
export async function readQueue(work: Work): Promise<QueueLine[]> {
  const asker = await askerOf(work)
  const aims = await myAims(work)
  const tasks = await tasksWaitingFor(
    work,
    aims.owned.map(aim => aim.id),
  )
  const rows = await gather<WaitingRow>(work, each => each.waiting?.(work, asker))
  const hours = await workHoursOf(work, [asker.me], addDays(work.today, -DAYS_BACK))
  const calendar = hours.get(asker.me)?.calendar ?? MONDAY_TO_FRIDAY
  return inQueueOrder([...rows, ...ownWaiting(aims, tasks, work.today, calendar)], work.today, calendar)
}
