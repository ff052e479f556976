import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { IdeaAction } from './contract/words.ts'

/** Whose idea it is: everything its permissions follow from. */
export interface IdeaPlace {
  readonly proposerId: string
  readonly answererId: string
  /** Not answered yet, and the proposer keeps it near until then. */
  readonly kept: boolean
}

/** What somebody is to an idea. `near` is in a team of the proposer or above them, `above` is above who answers. */
export type Relation = 'proposer' | 'answerer' | 'above' | 'near'

export const IDEA_ACTIONS = IdeaAction.options

/** Who may, in words: the end of the sentence "Ask …". */
const WHO: Readonly<Record<IdeaAction, string>> = {
  see: 'the person who proposed it',
  edit: 'the person who proposed it',
  support: 'somebody other than the person who proposed it',
  approve: 'the person who answers it, or somebody above them',
  try: 'the person who answers it, or somebody above them',
  postpone: 'the person who answers it, or somebody above them',
  pass: 'the person who answers it, or somebody above them',
  learn: 'the person who proposed it, or who answered it',
  withdraw: 'the person who proposed it',
}

/** What `me` is to the idea on the date of the chart. */
export function relationsTo(place: IdeaPlace, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  const { proposerId, answererId } = place
  if (proposerId === me) relations.add('proposer')
  if (answererId === me) relations.add('answerer')
  // Nobody answers their own idea from above.
  if (proposerId !== me && chart.isInChain(me, answererId)) relations.add('above')
  if (isNear(proposerId, me, chart)) relations.add('near')
  return relations
}

/** Which actions are open to somebody with these relations, whatever the state. One sentence per line. */
function actionsOf(kept: boolean, relations: ReadonlySet<Relation>): ReadonlySet<IdeaAction> {
  const is = (relation: Relation) => relations.has(relation)
  const answers = is('answerer') || is('above')
  const sees = !kept || is('proposer') || is('answerer') || is('near')
  if (!sees) return new Set()
  const allowed: Record<IdeaAction, boolean> = {
    see: true,
    edit: is('proposer'),
    support: !is('proposer'),
    approve: answers,
    try: answers,
    postpone: answers,
    pass: answers,
    learn: is('proposer') || answers,
    withdraw: is('proposer'),
  }
  return new Set(IDEA_ACTIONS.filter(action => allowed[action]))
}

/** What `me` may do with the idea; the system (null) may do everything. */
export function actionsFor(place: IdeaPlace, me: string | null, chart: OrgChart): ReadonlySet<IdeaAction> {
  if (me === null) return new Set(IDEA_ACTIONS)
  return actionsOf(place.kept, relationsTo(place, me, chart))
}

/** Throws 404 when the idea is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(actions: ReadonlySet<IdeaAction>, action: IdeaAction, words: string): void {
  if (!actions.has('see')) throw notFound('idea')
  if (!actions.has(action)) throw forbidden(words, WHO[action])
}

/** In a team of the proposer, or above them: the same people as `Asker.nearIds`. */
function isNear(proposerId: string, me: string, chart: OrgChart): boolean {
  if (proposerId === me) return true
  if (chart.isActive(proposerId) && chart.isInChain(me, proposerId)) return true
  return chart.teamsOf(me).some(team => chart.membersOf(team).includes(proposerId))
}
