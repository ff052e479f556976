import { illegalTransition } from '#kernel/errors.ts'
import type { DecisionAction, DecisionState, Size } from './contract/words.ts'

/** Not decided yet. A reopened one is gathered for again. */
export const OPEN_STATES = ['proposed', 'gathering', 'reopened'] as const satisfies readonly DecisionState[]

/** Decided, and stuck to: `decided` still lacks what follows from it. */
const HELD_STATES = ['decided', 'standing'] as const satisfies readonly DecisionState[]

/** From each state, the states it can move to (practice §1.8). */
export const NEXT_STATES: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  proposed: ['gathering', 'expired'],
  gathering: ['decided', 'expired'],
  decided: ['standing', 'reopened'],
  standing: ['reopened'],
  reopened: ['decided', 'expired'],
  expired: [],
}

/** Working days until it should be decided, and how many views it needs at least (practice §9). */
export const SIZE: Readonly<Record<Size, { readonly days: number; readonly views: number }>> = {
  S: { days: 3, views: 1 },
  M: { days: 10, views: 3 },
  L: { days: 20, views: 5 },
}

/** Where it stands; an emergency is one in its first round only: what is open again waits for views as everything does. */
export function courseOf({
  state,
  emergency,
  round,
}: {
  readonly state: DecisionState
  readonly emergency: string | null
  readonly round: number
}) {
  return { state, emergency: round === 1 ? emergency : null }
}

/** Working days of the person asked after which silence is recorded as "no view". */
const SILENCE_DAYS = 5

/** The same in an emergency, where the choice is made first. */
const EMERGENCY_DAYS = 3

/** How long somebody who is asked has, in working days of theirs. */
export function silenceDays({ emergency }: { readonly emergency: string | null }): number {
  return emergency === null ? SILENCE_DAYS : EMERGENCY_DAYS
}

/** Calendar days after its date on which nobody waits for a decision any more: a quarter. */
export const EXPIRES_DAYS = 90

const IN_STATES: Readonly<Record<DecisionAction, readonly DecisionState[]>> = {
  see: [...OPEN_STATES, ...HELD_STATES, 'expired'],
  edit: OPEN_STATES,
  add: OPEN_STATES,
  ask: OPEN_STATES,
  view: OPEN_STATES,
  decide: ['gathering', 'reopened'],
  commit: ['decided'],
  reopen: HELD_STATES,
  drop: OPEN_STATES,
  hand_over: OPEN_STATES,
}

const LEADS_TO: Readonly<Partial<Record<DecisionAction, DecisionState>>> = {
  decide: 'decided',
  commit: 'standing',
  reopen: 'reopened',
  drop: 'expired',
}

/** After an emergency views are given, and asked for, although the choice is made. */
const AFTERWARDS: readonly DecisionAction[] = ['ask', 'view']

/** Whether the state lets somebody do this. */
export function isPossible(
  action: DecisionAction,
  { state, emergency }: { readonly state: DecisionState; readonly emergency: string | null },
): boolean {
  const late = emergency !== null && AFTERWARDS.includes(action) && isHeld(state)
  return late || IN_STATES[action].includes(state)
}

/** Throws 409 with the legal states when the state does not allow it. */
export function mustBePossible(
  action: DecisionAction,
  decision: { readonly state: DecisionState; readonly emergency: string | null },
): void {
  if (isPossible(action, decision)) return
  const { state } = decision
  throw illegalTransition('decision', state, LEADS_TO[action] ?? state, NEXT_STATES[state])
}

/** Whether it still has to be decided. */
export function isOpen(state: DecisionState): boolean {
  return (OPEN_STATES as readonly DecisionState[]).includes(state)
}

function isHeld(state: DecisionState): boolean {
  return (HELD_STATES as readonly DecisionState[]).includes(state)
}
