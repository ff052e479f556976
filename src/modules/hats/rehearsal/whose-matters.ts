import { answersForTeam } from '../facts/answers-for.ts'
import type { Facts } from '../facts/facts.ts'

/**
 * Whose matters somebody's own cards speak of: who reports to them, by post or meanwhile, and the teams that they answer for with
 * everybody in and below these. Each as a word, so that two days, or a day and a changed copy of it, can be compared.
 */
export function mattersOf({ chart, places }: Facts['people'], me: string): ReadonlySet<string> {
  const teams = chart.teams().filter(({ id }) => answersForTeam(chart, id) === me)
  const below = new Set(teams.flatMap(({ id }) => chart.teamAndBelow(id)))
  return new Set([
    ...chart.reportsOf(me).map(id => `report ${id}`),
    ...[...places].filter(([, { managerId }]) => managerId === me).map(([id]) => `report ${id}`),
    ...teams.flatMap(({ id }) => [`team ${id}`, ...chart.membersOf(id).map(member => `in ${id} ${member}`)]),
    ...[...below].flatMap(id => [`below ${id}`, ...chart.membersOf(id).map(member => `below ${member}`)]),
  ])
}

/** Whether somebody would answer for anybody or any team that is not theirs today. */
export function isMore(today: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): boolean {
  return others.some(each => [...each].some(matter => !today.has(matter)))
}
