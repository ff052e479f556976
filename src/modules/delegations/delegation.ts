import type { LocalDate } from '#kernel/local-date.ts'

/** How far authority goes: 1 look into it, 2 recommend, 3 agree first, 4 act and tell me, 5 own it. */
export type Level = 1 | 2 | 3 | 4 | 5

/** What authority is given over. */
export type SubjectKind = 'aim' | 'task' | 'area' | 'cover'

export const DELEGATION_STATES = [
  'offered',
  'needs_more',
  'accepted',
  'active',
  'ended',
  'declined',
  'recalled',
  'lapsed',
] as const

/** Where a delegation stands. */
export type DelegationState = (typeof DELEGATION_STATES)[number]

/** Legal next states. An accepted one becomes active by itself on the day it starts; an offer that nobody answers lapses by itself. */
export const NEXT_STATES: Readonly<Record<DelegationState, readonly DelegationState[]>> = {
  offered: ['accepted', 'needs_more', 'declined', 'recalled', 'lapsed'],
  needs_more: ['offered', 'accepted', 'declined', 'recalled', 'lapsed'],
  accepted: ['active', 'ended', 'recalled'],
  active: ['ended', 'recalled'],
  ended: [],
  declined: [],
  recalled: [],
  lapsed: [],
}

/** From this level on the receiver decides and acts: what the giver does inside is a reach-in. */
export const OWN_DECISION = 4

/** Working days of the receiver after which an offer that they did not answer lapses. */
export const OFFER_DAYS = 10

/** Good checks in a row after which the giver is asked whether to raise the level. */
export const CHECKS_TO_RAISE = 3

/** Working days after the return for which a cover still stands, so that it can be handed back. */
export const HANDBACK_DAYS = 5

/** Whether the delegation still waits, stands, or will. */
export function isOpen(state: DelegationState): boolean {
  return NEXT_STATES[state].length > 0
}

/** Where somebody who accepts lands: active when it starts today or has started. */
export function acceptedState(startsOn: LocalDate, today: LocalDate): 'accepted' | 'active' {
  return startsOn <= today ? 'active' : 'accepted'
}

/** Whether to ask about a higher level: three good checks in a row, and there is one. */
export function mayBeRaised(delegation: { readonly goodChecks: number; readonly level: number }): boolean {
  return delegation.goodChecks >= CHECKS_TO_RAISE && delegation.level < 5
}
