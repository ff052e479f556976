import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { requireTransition } from './aim.ts'
import type { AimRecord } from './aim-record.ts'
import type { AimState } from './aim-words.ts'
import type { Saved } from './contract.ts'
import { type AimEvent, aimEvent } from './events.ts'
import { type AimChanges, type NewRows, saveAim } from './store/save-rows.ts'
import type { StateRow } from './store/tables.ts'

/** What goes with a change of state. */
export interface Step {
  readonly to: AimState
  readonly event: AimEvent
  readonly why?: string | null
  /** Ids and values for the ledger. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly changes?: AimChanges
  readonly rows?: NewRows
}

/** Moves an aim to another state: row, state history, event. Throws `illegal_transition` when it may not. */
export async function changeState(work: Work, aim: AimRecord, step: Step): Promise<Saved> {
  requireTransition(aim, step.to)
  const states = [...(step.rows?.aimsStates ?? []), stateRow(work, aim.id, aim.state, step)]
  const rev = await saveAim(
    work,
    aim.id,
    { ...step.changes, state: step.to },
    { ...step.rows, aimsStates: states },
  )
  await work.publish(aimEvent(step.event, aim.id, { from: aim.state, to: step.to, ...step.facts }))
  return { id: aim.id, rev, state: step.to }
}

/** The row of the state history for now, by the actor. */
export function stateRow(
  work: Work,
  aimId: string,
  from: AimState | null,
  step: { readonly to: AimState; readonly why?: string | null },
): Omit<StateRow, 'orgId'> {
  return {
    id: newId(work.now.getTime()),
    aimId,
    fromState: from,
    state: step.to,
    sinceOn: work.today,
    at: work.now,
    byId: work.actor.personId,
    why: step.why ?? null,
  }
}
