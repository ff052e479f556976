import type { NewStep } from '#platform/events/steps.ts'
import type { DelegationState } from './delegation.ts'
import type { Delegation } from './store/delegations.ts'

/** What happens to delegations. Subject kind is `delegation`; `data` says who, over what and how far, never in whose words. */
export type DelegationEvent =
  `delegation.${'offered' | 'accepted' | 'started' | 'needs_more' | 'terms_changed' | 'declined' | 'checked' | 'level_changed' | 'areas_set' | 'recalled' | 'ended' | 'expired' | 'lapsed' | 'reached_into'}`

/** A change of state of one delegation. `upId` is the giver's manager where it concerns them. */
export function delegationStep(
  row: Delegation,
  from: DelegationState | null,
  to: DelegationState,
  event: DelegationEvent,
  told: { readonly why?: string | null; readonly upId?: string | null } = {},
): NewStep {
  const { why = null, upId } = told
  return {
    ...{ subject: { kind: 'delegation', id: row.id }, from, to, why, event },
    data: { ...factsOf(row), ...(upId === undefined ? {} : { upId }) },
  }
}

/** Who, over what, and how far: what every event of a delegation carries. */
export function factsOf({
  kind,
  aimId,
  taskId,
  teamId,
  absentId,
  absenceId,
  fromId,
  toId,
  level,
}: Delegation) {
  return { kind, aimId, taskId, teamId, absentId, absenceId, fromId, toId, level }
}
