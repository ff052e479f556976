import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { aimsFacts } from '#modules/aims/public.ts'
import { type PeopleFacts, peopleFacts } from '#modules/people/public.ts'
import { workFacts } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { Facts } from './facts.ts'
import { readGroups } from './read-groups.ts'
import { readOwnParts } from './read-parts.ts'

/** How long after a rise in level somebody's tasks are looked at one by one: the longest a threshold allows. */
const ROSE_DAYS = 365

/**
 * The facts of a date, past or present: about forty statements, the same number for ten people and for a hundred thousand.
 */
export async function readFacts(work: Work, on: LocalDate): Promise<Facts> {
  const people = await peopleFacts(work, on)
  const own = await readOwnParts(work, on)
  return {
    ...{ on, people, ...own },
    aims: await aimsFacts(work, on),
    work: await workFacts(work, on, { lateBefore: lateBefore(people), personIds: lookedAtClosely(people) }),
    groups: await readGroups(work, people, own.changes),
  }
}

/** The day five working days before that of the facts. */
export function lateBefore({ on, calendar }: PeopleFacts): LocalDate {
  return addWorkingDays(on, -5, calendar) ?? on
}

/** Whose tasks matter one by one: people with reports who are away or have left, and those whose level rose. */
export function lookedAtClosely({ on, places, absences, vacancies }: PeopleFacts): string[] {
  const managers = new Set([...places.values()].map(place => place.managerId))
  const since = addDays(on, -ROSE_DAYS)
  const risen = [...places].filter(
    ([, place]) => place.levelBefore !== null && place.level > place.levelBefore && place.levelSince >= since,
  )
  return [
    ...new Set([
      ...absences.map(absence => absence.personId).filter(id => managers.has(id)),
      ...vacancies.map(vacancy => vacancy.personId),
      ...risen.map(([id]) => id),
    ]),
  ]
}
