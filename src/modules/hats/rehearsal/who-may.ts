import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Rehearsed } from '../contract/rehearsal.ts'
import type { AimTree } from '../facts/aim-tree.ts'
import type { Considered } from '../rules/rule.ts'

/** Whose matters somebody may try out and hear of: everybody's for the people team, else their own and those of people below them. */
export function scopeOf(work: Work, chart: OrgChart): (personId: string) => boolean {
  const me = actingPerson(work)
  return personId => work.actor.flags.people || personId === me || chart.isInChain(me, personId)
}

/** Whether there is anything for somebody to try out: they are of the people team, or somebody reports to them. */
export function mayRehearse(work: Work, chart: OrgChart): boolean {
  return work.actor.flags.people || chart.reportsOf(actingPerson(work)).length > 0
}

/** Throws unless the change is about people and aims that the actor answers for, and that are there. */
export function mustBeInScope(work: Work, chart: OrgChart, tree: AimTree, change: Rehearsed): void {
  const inScope = scopeOf(work, chart)
  for (const id of personsOf(change, chart, tree, actingPerson(work))) {
    if (!chart.isActive(id)) throw notFound('person')
    if (!inScope(id)) throw mayNotRehearse()
  }
}

/** Says whom to ask. */
export function mayNotRehearse() {
  return forbidden('try this out', 'whoever answers for them, or the people team')
}

/** Everybody whose answer-for the change is about. */
function personsOf(change: Rehearsed, chart: OrgChart, tree: AimTree, me: string): readonly string[] {
  switch (change.kind) {
    case 'away':
      // Who would cover may be anybody, as in an absence itself.
      return [change.personId]
    case 'leaves':
      return [change.personId]
    case 'reports':
      return [change.managerId, ...change.personIds]
    case 'due': {
      const aim = tree.aim(change.aimId)
      const isKnown = aim !== undefined && aim.state !== 'draft' && aim.state !== 'closed'
      // A goal of one person is between few, and no day of it is anybody else's to try out.
      if (!isKnown || aim.ownerId === null || (aim.scope === 'person' && aim.ownerId !== me))
        throw notFound('aim')
      return [aim.ownerId]
    }
    case 'merge':
      return [change.teamId, change.intoId].flatMap(id => membersOf(chart, id))
  }
}

function membersOf(chart: OrgChart, teamId: string): readonly string[] {
  if (chart.team(teamId) === null || !chart.teams().some(team => team.id === teamId)) throw notFound('team')
  return chart.membersOf(teamId)
}

/**
 * Situations that follow from who works where and who is away, which every colleague may know: the people team, and the line above, hear
 * that one would open for somebody. All others rest on what is between few, and are told to nobody who would not see the card.
 */
const STRUCTURAL: ReadonlySet<string> = new Set(['H01', 'H02', 'H04', 'H05'])

/** Those of them whose evidence nothing is in that only the two of a pair, or a team, may know. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['H01', 'H02'])

/** Who reads a rehearsal, and what of it is theirs to know today. */
export interface Reader {
  readonly me: string
  /** As things are today, not as they would be. */
  readonly chart: OrgChart
  readonly inScope: (personId: string) => boolean
  /** They would answer for more than today. */
  readonly isMore: boolean
  /** Who would be away or gone with somebody standing in. */
  readonly covered: ReadonlySet<string>
}

/**
 * Whether somebody is told what a case rests on: they would see the card, and it speaks of nobody whom they would answer for only then.
 * Else whoever may try out that people report to them, or that a manager between is away, would read what these people keep between
 * themselves and their own manager.
 */
export function isTold(each: Considered, { me, chart, isMore }: Reader): boolean {
  if (!seesCard(each, me)) return false
  const { rule, subject } = each
  return !isMore || OPEN_TO_ALL.has(rule) || (rule === 'H05' && chart.isInChain(me, subject.id))
}

/** Whether they may hear that it would open, though not why. With a cover H05 tells whether anything is due, which only the line above knows. */
export function mayHear(
  { rule, wearerId, subject }: Considered,
  { me, chart, inScope, covered }: Reader,
): boolean {
  const isOpen = STRUCTURAL.has(rule) && inScope(wearerId)
  return isOpen && (rule !== 'H05' || !covered.has(subject.id) || chart.isInChain(me, subject.id))
}

/** Whether somebody would see the card itself: they wear the hat, or see it beside who does. */
function seesCard({ wearerId, seenBy }: Considered, me: string): boolean {
  return wearerId === me || seenBy.includes(me)
}
