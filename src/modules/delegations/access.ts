import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'

/** Between whom a delegation is: everything its access follows from. */
export interface DelegationPlace {
  readonly fromId: string
  readonly toId: string
  /** For a cover: who is away. */
  readonly absentId: string | null
}

/**
 * What somebody is to a delegation. `cover` accepted to cover for a giver who is away; `successor` answers for a giver who has
 * left; `above` answers for who is away, of a cover; `line` stands above one of the two; `mate` shares a team with one of them.
 */
export type Relation = 'giver' | 'receiver' | 'absent' | 'cover' | 'successor' | 'above' | 'line' | 'mate'

/** What can be done with a delegation. */
export type DelegationAction = keyof typeof MAY

/** Who may: one sentence per line. */
const MAY = {
  // Who decides what is for the two, their teams, and the line above them.
  see: ['giver', 'receiver', 'absent', 'cover', 'successor', 'above', 'line', 'mate'],
  // Only who is offered something answers.
  answer: ['receiver'],
  // Terms, checks and levels are the giver's; while they are away their cover's; after they left their manager's.
  steer: ['giver', 'cover', 'successor'],
  // Who is away agrees on nothing: how far their cover goes is then agreed with the next level up.
  setAreas: ['giver', 'cover', 'successor', 'above'],
  // Away is not recalled: a cover takes nothing back.
  recall: ['giver', 'successor'],
  // Either side can say that it is done.
  end: ['giver', 'receiver', 'successor'],
  // That somebody reached in is between the two.
  seeReachIns: ['giver', 'receiver'],
} satisfies Record<string, readonly Relation[]>

const WHO: Readonly<Record<DelegationAction, string>> = {
  see: 'one of the two',
  answer: 'the person it is offered to',
  steer: 'the person who gives it',
  setAreas: 'the person who gives it, or answers for who is away',
  recall: 'the person who gives it',
  end: 'one of the two',
  seeReachIns: 'one of the two',
}

const PHRASE: Readonly<Record<DelegationAction, string>> = {
  see: 'see this delegation',
  answer: 'answer this offer',
  steer: 'change this delegation',
  setAreas: 'set how far this cover goes',
  recall: 'take this delegation back',
  end: 'end this delegation',
  seeReachIns: 'see this',
}

/** What `me` is to the delegation on the date of the chart. */
export function relationsTo(place: DelegationPlace, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const { fromId, toId, absentId } = place
  const relations = new Set<Relation>()
  if (fromId === me) relations.add('giver')
  if (toId === me) relations.add('receiver')
  if (absentId === me) relations.add('absent')
  // Nobody steers what they hold themselves, also while they cover for who gave it.
  if (fromId !== me && toId !== me && chart.isAway(fromId) && chart.coverOf(fromId) === me)
    relations.add('cover')
  if (!chart.isActive(fromId) && chart.managerOf(fromId) === me) relations.add('successor')
  if (absentId !== null && toId !== me && chart.managerOf(absentId) === me) relations.add('above')
  if (chart.isInChain(me, fromId) || chart.isInChain(me, toId)) relations.add('line')
  const mine = chart.teamsOf(me)
  if ([...chart.teamsOf(fromId), ...chart.teamsOf(toId)].some(teamId => mine.includes(teamId)))
    relations.add('mate')
  return relations
}

/** Whether these relations allow it. */
export function may(action: DelegationAction, relations: ReadonlySet<Relation>): boolean {
  return MAY[action].some(relation => relations.has(relation))
}

/** Throws 404 when the delegation is not theirs to know, 403 when they see it but may not do this. */
export function mustBeAllowed(action: DelegationAction, relations: ReadonlySet<Relation>): void {
  if (!may('see', relations)) throw notFound('delegation')
  if (!may(action, relations)) throw forbidden(PHRASE[action], WHO[action])
}
