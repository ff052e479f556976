import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { DecisionAction } from './contract/words.ts'

/** Whose decision it is: everything its permissions follow from. */
export interface DecisionPlace {
  readonly proposedById: string
  readonly deciderId: string
  /** Why only those named may know of it; null: everybody may. */
  readonly restricted: string | null
  readonly readerIds: readonly string[]
  /** Asked for a view, in any round. */
  readonly askedIds: readonly string[]
}

/** What somebody is to a decision. `line` stands above the decider; of a restricted one they know nothing. */
export type Relation = 'proposer' | 'decider' | 'asked' | 'reader' | 'line' | 'member'

export const DECISION_ACTIONS = DecisionAction.options

/** Who may, in words: the end of the sentence "Ask …". */
const WHO: Readonly<Record<DecisionAction, string>> = {
  see: 'somebody who may know of it',
  edit: 'the person who proposed it, or who decides it',
  add: 'the person who decides it',
  ask: 'the person who proposed it, or who decides it',
  view: 'the person who decides it',
  decide: 'the person who decides it',
  commit: 'the person who decides it',
  reopen: 'the person who decides it, or somebody whose view was asked',
  drop: 'the person who proposed it, or who decides it',
  hand_over: 'the person who decides it, or somebody above them',
}

/** What `me` is to the decision on the date of the chart. */
export function relationsTo(place: DecisionPlace, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (place.proposedById === me) relations.add('proposer')
  if (place.deciderId === me) relations.add('decider')
  if (place.askedIds.includes(me)) relations.add('asked')
  if (place.readerIds.includes(me)) relations.add('reader')
  if (place.restricted !== null) return relations
  relations.add('member')
  if (chart.isInChain(me, place.deciderId)) relations.add('line')
  return relations
}

/** What `me` may do with the decision, whatever its state; the system (null) may do everything. One sentence per line. */
export function actionsFor(
  place: DecisionPlace,
  me: string | null,
  chart: OrgChart,
): ReadonlySet<DecisionAction> {
  if (me === null) return new Set(DECISION_ACTIONS)
  const relations = relationsTo(place, me, chart)
  const is = (relation: Relation) => relations.has(relation)
  const sees = relations.size > 0
  const allowed: Record<DecisionAction, boolean> = {
    see: sees,
    edit: is('proposer') || is('decider'),
    add: sees,
    ask: is('proposer') || is('decider'),
    view: sees && !is('decider'),
    decide: is('decider'),
    commit: is('decider'),
    reopen: is('proposer') || is('decider') || is('asked') || is('line'),
    drop: is('proposer') || is('decider'),
    hand_over: is('decider') || is('line'),
  }
  return new Set(DECISION_ACTIONS.filter(action => allowed[action]))
}

/** Throws 404 when the decision is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(
  actions: ReadonlySet<DecisionAction>,
  action: DecisionAction,
  words: string,
): void {
  if (!actions.has('see')) throw notFound('decision')
  if (!actions.has(action)) throw forbidden(words, WHO[action])
}
