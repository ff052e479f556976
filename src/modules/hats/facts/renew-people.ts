import type { OrgChart, PeopleFacts, PeopleNow } from '#modules/people/public.ts'
import { isAlike } from '#platform/is-alike.ts'
import { answersForTeam } from './answers-for.ts'
import { allOf, type Few } from './few.ts'
import { isThere } from './is-there.ts'
import type { Snapshot } from './snapshot.ts'
import { touchedBy } from './touched-by.ts'

/** What is other about who is where. */
export interface OtherPeople {
  /** Of whom something else may be said: the people themselves and their line, their teams, and aims that they own or work on. */
  readonly few: Few
  /** Whether somebody is in another place, or somebody else answers for a team. */
  readonly isOfPlaces: boolean
  /** Who was where before. */
  readonly was: OrgChart
  /** Those who are there now and were not, or the other way: their cards open or only hold, breaks of theirs are told or not. */
  readonly turned: ReadonlySet<string>
}

/**
 * Puts people in the place of what they were, and tells of whom something else may be said now: of whoever has other absences, another
 * place or another manager, and their line, and of who briefed those who have other absences; of teams that they are in, lead or answer
 * for or that somebody else answers for now; and of aims that they own or work on, with all above. Null where everybody must be looked
 * at: the day on which the records began is another one.
 */
export function renewPeople(at: Snapshot, { people, placedIds }: PeopleNow): OtherPeople | null {
  const before = at.facts.people
  if (people.recordsBegan !== before.recordsBegan) return null
  const charts = before.chart === people.chart ? [people.chart] : [before.chart, people.chart]
  const managed = people.chart.managedOtherwise(before.chart)
  const away = otherwiseAway(before, people)
  const personIds = new Set([...placedIds, ...away, ...managed])
  const answered = answeredOtherwise(before.chart, people.chart, personIds)
  const lines = [
    ...charts.flatMap(chart => [...placedIds, ...managed].flatMap(id => chart.chainOf(id))),
    ...[before, people].flatMap(({ places }) => placedIds.flatMap(id => places.get(id)?.managerId ?? [])),
  ]
  const teamIds = new Set(answered)
  for (const id of personIds)
    for (const chart of charts)
      for (const teamId of [...chart.teamsOf(id), ...chart.teamsLedBy(id)]) teamIds.add(teamId)
  at.renew({ people })
  const goalIds = new Set(
    [...personIds].flatMap(id => [...at.tree.workedOnBy(id), ...at.tree.ownedBy(id).map(aim => aim.id)]),
  )
  const briefers = away.flatMap(id => at.tree.ownedBy(id).flatMap(aim => aim.briefedById ?? []))
  const few = touchedBy(at, { goalIds, personIds, teamIds })
  return {
    few: allOf([few, inLine(people.chart, [...lines, ...briefers])]),
    isOfPlaces: placedIds.length > 0 || answered.length > 0,
    was: before.chart,
    turned: new Set([...personIds].filter(id => standing(before.chart, id) !== standing(people.chart, id))),
  }
}

/** Those alone, without their teams and aims: of a line only how many are below is another, of who briefed only which goals count. */
function inLine(chart: OrgChart, ids: readonly string[]): Few {
  const persons = [...new Set(ids)].filter(id => chart.isActive(id)).map(id => ({ id }))
  return { teams: [], aims: [], persons, ids: new Set(ids) }
}

/** Of a break in the line it is asked only whether its owner is away. */
function standing(chart: OrgChart, id: string): string {
  return `${isThere(chart, id)} ${chart.isAway(id)}`
}

function otherwiseAway(before: PeopleFacts, now: PeopleFacts): string[] {
  const [was, is] = [before, now].map(({ absences }) => Map.groupBy(absences, each => each.personId))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].filter(
    id => !isAlike(was?.get(id), is?.get(id)),
  )
}

/** Teams that somebody else answers for; only those can be that one of these leads or led. */
function answeredOtherwise(before: OrgChart, now: OrgChart, personIds: Iterable<string>): string[] {
  if (before === now) return []
  const led = new Set([...personIds].flatMap(id => [before, now].flatMap(chart => chart.teamsLedBy(id))))
  return [...led].filter(
    id =>
      answersForTeam(before, id) !== answersForTeam(now, id) || !isAlike(before.leadsOf(id), now.leadsOf(id)),
  )
}
