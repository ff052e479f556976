import { forbidden, notFound } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { ChangeAct } from './contract/words.ts'

/** Whose change it is: everything its access follows from. */
export interface ChangePlace {
  readonly sponsorId: string
  readonly managerId: string
  readonly helperIds: readonly string[]
  readonly announcedOn: LocalDate | null
  readonly impacts: readonly { readonly teamId: string; readonly ownerId: string | null }[]
}

/**
 * What somebody is to a change. `sponsor` and `manager` also are who covers for one who is away, and who answers for one who has
 * left; `teamLead` leads an impacted team or stands above who does; `impacted` works in one; `reader` is everybody once it is announced.
 */
export type Relation = 'sponsor' | 'manager' | 'helper' | 'teamLead' | 'owner' | 'impacted' | 'reader'

/** What can be done with a change. */
export type ChangeAction = 'see' | ChangeAct

/** From this level on people start changes (practice §1.7). */
const STARTS = 3

/** Who may: one sentence per line. */
const MAY = {
  // Everybody once it is announced; before that only who shapes it.
  see: ['sponsor', 'manager', 'helper', 'reader'],
  // Name, people, announcing and stopping are the sponsor's.
  frame: ['sponsor'],
  // Why, and what it is about, is led.
  purpose: ['sponsor'],
  // Impacts, milestones, measures and the steps from announced on are managed.
  rollout: ['manager'],
  // Both answer questions.
  answer: ['sponsor', 'manager'],
  // Whoever is touched asks, and so does who shapes it.
  ask: ['sponsor', 'manager', 'helper', 'teamLead', 'owner', 'impacted'],
  // Whether a team starts, its tasks and its milestones are also the business of who leads it.
  reach: ['manager', 'teamLead'],
  // Who looks at how it goes writes down what they saw.
  record: ['manager', 'teamLead', 'owner'],
  // Who leads the teams, or sees to it there, may have them asked how it is for them; the people team does it.
  survey: ['sponsor', 'manager', 'teamLead', 'owner'],
  // Direction is given by who leads it, leads a team of it, or answers for it in one.
  talk: ['sponsor', 'teamLead', 'owner'],
} satisfies Record<ChangeAction, readonly Relation[]>

const WHO: Readonly<Record<ChangeAction, string>> = {
  see: 'the sponsor',
  frame: 'the sponsor',
  purpose: 'the sponsor',
  rollout: 'the change manager',
  answer: 'the sponsor',
  ask: 'somebody of a team that it touches',
  reach: 'the change manager, or who leads the team',
  record: 'the change manager, or who leads the team',
  talk: 'the sponsor',
  survey: 'the sponsor, or who leads one of its teams',
}

/** What `me` is to the change on the date of the chart. */
export function relationsTo(place: ChangePlace, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (standsFor(me, place.sponsorId, chart)) relations.add('sponsor')
  if (standsFor(me, place.managerId, chart)) relations.add('manager')
  if (place.helperIds.includes(me)) relations.add('helper')
  if (place.announcedOn === null || !chart.isActive(me)) return relations
  relations.add('reader')
  if (place.impacts.some(({ ownerId }) => ownerId === me)) relations.add('owner')
  const teams = place.impacts.map(({ teamId }) => teamId)
  if (teams.some(teamId => chart.runs(me, teamId))) relations.add('teamLead')
  const mine = chart.teamsOf(me)
  if (teams.flatMap(teamId => chart.teamAndBelow(teamId)).some(teamId => mine.includes(teamId)))
    relations.add('impacted')
  return relations
}

/** Whether these relations allow it. */
export function may(action: ChangeAction, relations: ReadonlySet<Relation>): boolean {
  const allowed: readonly Relation[] = MAY[action]
  return allowed.some(relation => relations.has(relation))
}

/** Throws 404 when the change is not theirs to know, 403 when they see it but may not do this. */
export function mustBeAllowed(action: ChangeAction, relations: ReadonlySet<Relation>, words: string): void {
  if (!may('see', relations)) throw notFound('change')
  if (!may(action, relations)) throw forbidden(words, WHO[action])
}

/** Who starts changes: level 3 and above, and who covers for one of them. */
export function mayStart(me: string, chart: OrgChart): boolean {
  if (!chart.isActive(me)) return false
  if (chart.levelOf(me) >= STARTS) return true
  return chart
    .personsActive()
    .some(({ id }) => chart.levelOf(id) >= STARTS && chart.isAway(id) && chart.coverOf(id) === me)
}

function standsFor(me: string, id: string, chart: OrgChart): boolean {
  if (me === id) return true
  if (chart.isActive(id)) return chart.isAway(id) && chart.coverOf(id) === me
  return chart.managerOf(id) === me
}
