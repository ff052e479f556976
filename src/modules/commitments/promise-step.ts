import type { NewStep } from '#platform/events/steps.ts'
import type { PromiseState } from './promise.ts'
import type { PromiseColumns } from './store/tables.ts'

/** What happens to promises. Subject kind is `promise`; `data` says between whom and by when, never what. */
export type PromiseEvent =
  `promise.${'made' | 'kept' | 'renegotiated' | 'missed' | 'lapsed' | 'withdrawn' | 'reopened'}`

/** A change of state of one promise. */
export function promiseStep(
  row: PromiseColumns,
  from: PromiseState | null,
  to: PromiseState,
  event: PromiseEvent,
  why: string | null = null,
): NewStep {
  const { id, byPersonId, byPartyId, toPersonId, toPartyId, toOrganisation, dueOn, sourceKind, sourceId } =
    row
  const data = { byPersonId, byPartyId, toPersonId, toPartyId, toOrganisation, dueOn, sourceKind, sourceId }
  return { subject: { kind: 'promise', id }, from, to, why, event, data }
}
