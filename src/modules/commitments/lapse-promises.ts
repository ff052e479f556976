import { addDays } from '#kernel/local-date.ts'
import { workHoursOf } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { lastDayToSay } from './promise.ts'
import { lapseOpen, promisesDueBefore } from './store/promises.ts'

/** Counts promises as missed about which nobody said anything by the end of their grace day, in that person's working days. */
export async function lapsePromises(work: Work): Promise<void> {
  // The grace day is at least one day, so what was due yesterday still has today.
  const due = await promisesDueBefore(work, addDays(work.today, -1))
  if (due.length === 0) return
  const people = [...new Set(due.map(({ answerId }) => answerId))]
  const earliest = due.map(({ dueOn }) => dueOn).sort()[0] ?? work.today
  const hours = await workHoursOf(work, people, earliest)
  const silent = due.filter(({ dueOn, answerId }) => {
    const calendar = hours.get(answerId)?.calendar
    const last = calendar === undefined ? dueOn : lastDayToSay(dueOn, calendar)
    return last !== null && last < work.today
  })
  const lapsed = await lapseOpen(
    work,
    silent.map(({ id }) => id),
  )
  await takeSteps(
    work,
    ...lapsed.map(id => ({
      subject: { kind: 'promise', id },
      from: 'open',
      to: 'missed',
      event: 'promise.lapsed',
    })),
  )
}
