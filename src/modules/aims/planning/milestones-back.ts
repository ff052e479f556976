import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { isWorkingDay, type WorkCalendar } from '#kernel/working-days.ts'
import { organisationOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { milestoneDays } from '../store/criteria-and-milestones.ts'

/** Days from one milestone to the next, at most; and how many are proposed at once. */
const APART = 14
const MOST = 20

/**
 * Days on which an aim still lacks a milestone, so that from today to its date there is one every two weeks (practice §3.5), earliest
 * first; whoever asks: it tells no titles. Two statements.
 */
export async function milestonesBackFrom(
  work: Work,
  aim: { readonly id: string; readonly dueOn: LocalDate | null },
): Promise<LocalDate[]> {
  if (aim.dueOn === null) return []
  const { workDays, holidays } = await organisationOf(work)
  const there = await milestoneDays(work, aim.id)
  return daysBack(work.today, aim.dueOn, there, { workDays, holidays })
}

/** The days between, backwards from the date: working days, two weeks apart at most, and none where there is a milestone already. */
export function daysBack(
  today: LocalDate,
  dueOn: LocalDate,
  there: readonly LocalDate[],
  calendar: WorkCalendar,
): LocalDate[] {
  const days: LocalDate[] = []
  for (let next = dueOn; addDays(next, -APART) > today; ) {
    const window = Array.from({ length: APART }, (_, day) => addDays(next, day - APART))
    const kept = window.find(day => there.includes(day))
    const free = window.find(day => isWorkingDay(day, calendar))
    if (kept === undefined && free !== undefined) days.unshift(free)
    next = kept ?? free ?? addDays(next, -APART)
  }
  return days.slice(0, MOST)
}
