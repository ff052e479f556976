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

const closely = new WeakMap<PeopleFacts, readonly string[]>()

/** Whose tasks matter one by one: people with reports who are away or have left, and those whose level rose. */
export function lookedAtClosely(people: PeopleFacts): readonly string[] {
  const known = closely.get(people) ?? findClosely(people)
  closely.set(people, known)
  return known
}

function findClosely({ on, places, absences, vacancies }: PeopleFacts): string[] {
  const since = addDays(on, -ROSE_DAYS)
  const managers = new Set<string | null>()
  const found = new Set(vacancies.map(({ personId }) => personId))
  places.forEach(({ managerId, level, levelBefore, levelSince }, id) => {
    managers.add(managerId)
    if (levelBefore !== null && level > levelBefore && levelSince >= since) found.add(id)
  })
  for (const { personId } of absences) if (managers.has(personId)) found.add(personId)
  return [...found]
}
