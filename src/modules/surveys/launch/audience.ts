import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Audience } from '../contract/bodies.ts'
import type { Invitable } from '../store/invitable.ts'

/** Ids of those active people who may meet an audience, as far as the chart knows: their team, and the list. */
export function candidatesOf({ teamIds, personIds }: Audience, chart: OrgChart): string[] {
  const teams = new Set(teamIds.flatMap(id => chart.teamAndBelow(id)))
  const listed = new Set(personIds)
  return chart
    .personsActive()
    .map(({ id }) => id)
    .filter(id => teamIds.length === 0 || teams.has(chart.placementOf(id)?.teamId ?? ''))
    .filter(id => personIds.length === 0 || listed.has(id))
}

/** Those of the candidates who meet the rest: values of attributes, and how long they are here. */
export function chosenOf(
  { attributes, leastMonths, mostMonths }: Audience,
  candidates: readonly Invitable[],
  today: LocalDate,
): Invitable[] {
  return candidates.filter(person => {
    const months = monthsSince(person.sinceOn, today)
    return (
      attributes.every(({ name, values }) => values.includes(attributeOf(person, name))) &&
      months >= (leastMonths ?? 0) &&
      months < (mostMonths ?? Number.POSITIVE_INFINITY)
    )
  })
}

/** What somebody has of an attribute of the people import; empty for nothing. */
export function attributeOf({ attributes }: Invitable, name: string): string {
  return (Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '').trim()
}

/** Whole months that somebody is here, today included: 12 on the last day of the first year. */
export function monthsSince(sinceOn: LocalDate, today: LocalDate): number {
  const end = addDays(today, 1)
  const months = (at: LocalDate) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7))
  return Math.max(0, months(end) - months(sinceOn) - (end.slice(8) < sinceOn.slice(8) ? 1 : 0))
}
