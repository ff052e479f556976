import { chartOn } from '#modules/people/public.ts'
import { tasksOfWeek } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { checkInView } from './check-in-view.ts'
import type { WeekForm } from './contract.ts'
import { lastOf } from './store/check-in-store.ts'
import { isTime, weekToTell } from './week.ts'

/** How many open tasks are offered for next week. */
const CHOICES = 8

/** The form of this week, prefilled: what was to come first and whether it is done, and what could come next. */
export async function readWeek(work: Work): Promise<WeekForm> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const last = await lastOf(work, me)
  const weekOn = weekToTell(work.today, last[0]?.weekOn ?? null)
  const made = last.find(checkIn => checkIn.weekOn === weekOn) ?? null
  const before = last.find(checkIn => checkIn.weekOn < weekOn)
  const planned = before?.next.map(({ taskId }) => taskId) ?? []
  const { top, open } = await tasksOfWeek(work, weekOn, planned)
  const managerId = chart.managerOf(me)
  const isDone = (state: string) => state === 'done'
  return {
    weekOn,
    isTime: isTime(work.today),
    manager: managerId === null ? null : { id: managerId, name: chart.person(managerId)?.name ?? '' },
    did:
      made?.did ??
      top.slice(0, 3).map(({ id, title, state }) => ({ taskId: id, title, done: isDone(state) })),
    choices: open.slice(0, CHOICES).map(({ id, title }) => ({ taskId: id, title })),
    made: made === null ? null : checkInView(work, made, chart),
  }
}
