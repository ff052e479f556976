import type { PastEvent } from '#platform/events/ledger.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { DelegationState } from '../delegation.ts'
import { type DelegationEvent, delegationStep } from '../delegation-step.ts'
import type { Delegation } from '../store/delegations.ts'

/** How a delegation came to its state, as the ledger would tell it had it been written step by step; oldest first. */
export function stepsTold(row: Delegation, now: Date): PastEvent[] {
  const offeredAt = morningOf(row.offeredOn, now)
  const offered = step(row, row.fromId, offeredAt, null, 'offered', 'delegation.offered')
  if (row.state === 'offered') return [offered]
  const answeredAt = new Date(Math.min(offeredAt.getTime() + 3 * DAY, now.getTime()))
  if (row.state === 'needs_more')
    return [offered, step(row, row.toId, answeredAt, 'offered', 'needs_more', 'delegation.needs_more')]
  const taken = step(row, row.toId, answeredAt, 'offered', 'active', 'delegation.accepted')
  if (row.endedOn === null) return [offered, taken]
  return [offered, taken, step(row, null, morningOf(row.endedOn, now), 'active', 'ended', 'delegation.ended')]
}

function step(
  row: Delegation,
  actorId: string | null,
  at: Date,
  from: DelegationState | null,
  to: DelegationState,
  event: DelegationEvent,
): PastEvent {
  return { ...stepEvent(delegationStep(row, from, to, event)), at, actorId }
}

function morningOf(day: string, now: Date): Date {
  return new Date(Math.min(Date.parse(`${day}T08:30:00Z`), now.getTime()))
}

const DAY = 86_400_000
