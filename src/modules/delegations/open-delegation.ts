import { illegalTransition, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { type DelegationAction, mustBeAllowed, type Relation, relationsTo } from './access.ts'
import type { DelegationRow } from './contract.ts'
import { type DelegationState, NEXT_STATES } from './delegation.ts'
import { rowOf } from './reading/delegation-row.ts'
import { type Delegation, delegationById } from './store/delegations.ts'
import { updateDelegation } from './store/save.ts'

/** A delegation together with what every action on it needs. */
export interface OpenedDelegation {
  readonly delegation: Delegation
  readonly chart: OrgChart
  readonly relations: ReadonlySet<Relation>
}

/** Opens a delegation for the actor: 404 when it is not theirs to see, 403 when they may not do this. */
export async function openDelegation(
  work: Work,
  id: string,
  action: DelegationAction,
): Promise<OpenedDelegation> {
  const delegation = await delegationById(work, id)
  if (delegation === null) throw notFound('delegation')
  const chart = await chartOn(work, work.today)
  const relations = relationsTo(delegation, actingPerson(work), chart)
  mustBeAllowed(action, relations)
  return { delegation, chart, relations }
}

/** The same for a change: 409 with the current row when it is based on another version. */
export async function openFor(
  work: Work,
  id: string,
  action: DelegationAction,
  rev: number,
): Promise<OpenedDelegation> {
  const opened = await openDelegation(work, id, action)
  if (opened.delegation.rev !== rev) throw stale(opened)
  return opened
}

/** Throws 409 when it cannot become this, naming what it can become. */
export function mustBecome({ delegation: { state } }: OpenedDelegation, to: DelegationState): void {
  const legal = NEXT_STATES[state]
  if (!legal.includes(to)) throw illegalTransition('delegation', state, to, legal)
}

/** 422 where levels by part are given to what has one level. */
export function noCover(): Error {
  return ruleBroken('areas', 'no_cover', 'Only a cover has levels by area.', 'Change its level instead.')
}

/** Saves over the version that was opened and answers the row; 409 when somebody else was faster, such as a second manager at the same moment. */
export async function saveOver(
  work: Work,
  opened: OpenedDelegation,
  changes: Parameters<typeof updateDelegation>[3],
): Promise<DelegationRow> {
  const { id, rev } = opened.delegation
  if (await updateDelegation(work, id, rev, changes)) {
    const saved = { ...opened.delegation, ...changes, rev: rev + 1 }
    return rowOf(saved, opened.chart, opened.relations, null)
  }
  const delegation = await delegationById(work, id)
  throw stale({ ...opened, delegation: delegation ?? opened.delegation })
}

function stale({ delegation, chart, relations }: OpenedDelegation): Error {
  return staleRev(rowOf(delegation, chart, relations, null))
}
