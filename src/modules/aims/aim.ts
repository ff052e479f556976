import { illegalTransition } from '#kernel/errors.ts'
import type { AimKind, AimScope, AimState } from './aim-words.ts'

/** What the state machine looks at. */
export interface Aim {
  readonly kind: AimKind
  readonly scope: AimScope
  readonly state: AimState
}

/** The states an aim may become from here; empty when it cannot change any more. */
export function legalNext(aim: Aim): readonly AimState[] {
  const next = LEGAL[aim.kind][aim.state] ?? []
  return aim.kind === 'goal' && aim.scope !== 'person' ? next.filter(to => !isOwnStart(aim.state, to)) : next
}

/** Throws `illegal_transition`, naming the legal states, unless `aim` may become `to`. */
export function requireTransition(aim: Aim, to: AimState): void {
  if (!legalNext(aim).includes(to)) throw illegalTransition(aim.kind, aim.state, to, legalNext(aim))
}

/** Whether it is in the open: people work by it or look back on it, so its words and numbers are promises. */
export function wasPromised(aim: Aim): boolean {
  return aim.state !== 'draft' && aim.state !== 'consulting' && aim.state !== 'archived'
}

/** Whether anything can still happen to it. */
export function isOpen(aim: Aim): boolean {
  return aim.state !== 'closed' && aim.state !== 'retired' && aim.state !== 'archived'
}

/**
 * The state after its what or why changed: a live goal goes back to planned, so that its owner answers again.
 * A goal that nobody briefed (a person's own) has nobody to answer to and stays live.
 */
export function stateAfterNewBrief(aim: Aim, wasBriefed: boolean): AimState {
  return aim.kind === 'goal' && aim.state === 'live' && wasBriefed ? 'planned' : aim.state
}

/** Days between check-ins unless the aim says otherwise. */
export const CADENCE_DAYS: Record<AimScope, number> = { org: 14, team: 7, person: 7 }

const LEGAL: Record<AimKind, Partial<Record<AimState, readonly AimState[]>>> = {
  vision: { draft: ['consulting', 'archived'], consulting: ['live'], live: ['retired'] },
  strategy: { draft: ['live', 'archived'], live: ['closed'] },
  goal: {
    draft: ['briefed', 'live', 'archived'],
    briefed: ['planned'],
    planned: ['live', 'briefed'],
    live: ['closed', 'planned'],
  },
}

// A person's own goal needs no brief and no answer: it may go straight from draft to live.
function isOwnStart(from: AimState, to: AimState): boolean {
  return from === 'draft' && to === 'live'
}
