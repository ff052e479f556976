import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Share } from './store/shares.ts'

/** Whose a promise is: everything its access follows from. */
export interface PromisePlace {
  /** Null when an external party promised. */
  readonly byPersonId: string | null
  readonly toPersonId: string | null
  readonly toOrganisation: boolean
  readonly betweenTwo: boolean
}

/** What somebody is to a promise. `shown`: the person who made it shows them their list. */
export type Relation = 'maker' | 'receiver' | 'follower' | 'everybody' | 'shown'

/** What can be done with a promise. */
export type PromiseAction = keyof typeof MAY

/** Who may: one sentence per line. */
const MAY = {
  // A promise is between who made it and whom it was made to; one to the whole organisation is everybody's to hold them to.
  see: ['maker', 'receiver', 'follower', 'everybody', 'shown'],
  // Only who promised says how it went; for an external party, the person it was promised to.
  answer: ['maker', 'follower'],
} satisfies Record<string, readonly Relation[]>

/** What `me` is to the promise on the date of the chart; `shares` are those of the person who made it. */
export function relationsTo(
  promise: PromisePlace,
  me: string,
  chart: OrgChart,
  shares: readonly Share[],
): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (promise.byPersonId === me) relations.add('maker')
  if (promise.toPersonId === me) relations.add(promise.byPersonId === null ? 'follower' : 'receiver')
  if (promise.toOrganisation) relations.add('everybody')
  const { byPersonId } = promise
  if (byPersonId !== null && !promise.betweenTwo)
    if (shares.some(share => share.shows === 'list' && isShownTo(share, byPersonId, me, chart)))
      relations.add('shown')
  return relations
}

/** Whether a share of `ownerId` reaches `me`: their manager today, or somebody of a team they work in. */
export function isShownTo(share: Share, ownerId: string, me: string, chart: OrgChart): boolean {
  if (share.personId !== ownerId || ownerId === me) return false
  if (share.audience === 'manager') return chart.managerOf(ownerId) === me
  const mine = chart.teamsOf(me)
  return chart.teamsOf(ownerId).some(teamId => mine.includes(teamId))
}

/** Whether these relations allow it. */
export function may(action: PromiseAction, relations: ReadonlySet<Relation>): boolean {
  return MAY[action].some(relation => relations.has(relation))
}

/** Throws 404 when the promise is not theirs to know, 403 when they see it but it is not theirs to answer for. */
export function mustBeAllowed(action: PromiseAction, relations: ReadonlySet<Relation>): void {
  if (!may('see', relations)) throw notFound('promise')
  if (!may(action, relations)) throw forbidden('say how this promise went', 'the person who made it')
}
