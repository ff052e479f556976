import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { ObstacleAction } from './contract/words.ts'

/** Whose obstacle it is: everything its permissions follow from. */
export interface ObstaclePlace {
  readonly raisedById: string
  readonly ownerId: string
  readonly teamId: string
  readonly sensitive: boolean
  readonly aboutId: string | null
  readonly helperIds: readonly string[]
  readonly namedIds: readonly string[]
  /** Owner of the goal it stands in the way of. */
  readonly goalOwnerId: string | null
  /** Who may accept it as a risk: the owner of the aim above. */
  readonly acceptorId: string | null
}

/** What somebody is to an obstacle. `line` leads its team, or is above its owner or raiser, at any distance. */
export type Relation = 'raiser' | 'owner' | 'helper' | 'named' | 'acceptor' | 'goalOwner' | 'line' | 'mate'

export const OBSTACLE_ACTIONS = ObstacleAction.options

/** Who may, in words: the end of the sentence "Ask …". */
const WHO: Readonly<Record<ObstacleAction, string>> = {
  see: 'somebody of its team',
  edit: 'the person who raised it, or in whose court it is',
  take: 'the person in whose court it is, or somebody above them',
  help: 'the person in whose court it is',
  solve: 'the person in whose court it is, or who helps with it',
  escalate: 'the person in whose court it is',
  relevel: 'the person in whose court it is',
  accept: 'the owner of the aim above',
  withdraw: 'the person who raised it',
  confirm: 'the person who raised it',
  reopen: 'the person who raised it',
  name: 'the person who raised it',
}

/** What `me` is to the obstacle on the date of the chart. Nothing, to whom a sensitive one is about. */
export function relationsTo(place: ObstaclePlace, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (place.aboutId === me) return relations
  if (place.raisedById === me) relations.add('raiser')
  if (place.ownerId === me) relations.add('owner')
  if (place.helperIds.includes(me)) relations.add('helper')
  if (place.namedIds.includes(me)) relations.add('named')
  if (place.sensitive) return relations
  if (place.acceptorId === me) relations.add('acceptor')
  if (place.goalOwnerId === me) relations.add('goalOwner')
  if (isAbove(place, me, chart)) relations.add('line')
  if (chart.teamsOf(me).includes(place.teamId)) relations.add('mate')
  return relations
}

/** Which actions are open to somebody with these relations, whatever the state. One sentence per line. */
function actionsOf(place: ObstaclePlace, relations: ReadonlySet<Relation>, aboveOwner: boolean) {
  const is = (relation: Relation) => relations.has(relation)
  const involved = is('raiser') || is('owner') || is('helper')
  const allowed: Record<ObstacleAction, boolean> = {
    see: relations.size > 0,
    edit: is('raiser') || is('owner'),
    take: is('owner') || aboveOwner,
    help: relations.size > 0 && !involved,
    solve: is('owner') || is('helper'),
    // The clock of a sensitive one takes it to nobody: whoever raised it may.
    escalate: is('owner') || (place.sensitive && is('raiser')),
    relevel: is('owner'),
    accept: is('acceptor'),
    withdraw: is('raiser'),
    confirm: is('raiser'),
    reopen: is('raiser'),
    name: place.sensitive && is('raiser'),
  }
  return new Set(OBSTACLE_ACTIONS.filter(action => allowed[action]))
}

/** What `me` may do with the obstacle; the system (null) may do everything. */
export function actionsFor(
  place: ObstaclePlace,
  me: string | null,
  chart: OrgChart,
): ReadonlySet<ObstacleAction> {
  if (me === null) return new Set(OBSTACLE_ACTIONS)
  const relations = relationsTo(place, me, chart)
  const aboveOwner = relations.has('line') && chart.isInChain(me, place.ownerId)
  return actionsOf(place, relations, aboveOwner)
}

/** Throws 404 when the obstacle is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(
  actions: ReadonlySet<ObstacleAction>,
  action: ObstacleAction,
  words: string,
): void {
  if (!actions.has('see')) throw notFound('obstacle')
  if (!actions.has(action)) throw forbidden(words, WHO[action])
}

function isAbove({ ownerId, raisedById, teamId }: ObstaclePlace, me: string, chart: OrgChart): boolean {
  if (chart.isInChain(me, ownerId) || chart.isInChain(me, raisedById)) return true
  const teams = [teamId, ...chart.teamsAbove(teamId)]
  return chart.teamsLedBy(me).some(led => teams.includes(led))
}
