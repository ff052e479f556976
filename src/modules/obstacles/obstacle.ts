import { illegalTransition } from '#kernel/errors.ts'
import { cutTo } from '#kernel/text.ts'
import type { ObstacleAction, ObstacleState } from './contract/words.ts'

/** Still in the way, and in somebody's court. */
export const OPEN_STATES = ['open', 'escalated', 'taken'] as const satisfies readonly ObstacleState[]

/** Not yet ended: `solved` waits for the word of whoever raised it. */
export const LIVE_STATES = [...OPEN_STATES, 'solved'] as const satisfies readonly ObstacleState[]

/** From each state, the states it can move to (practice §1.8). */
export const NEXT_STATES: Readonly<Record<ObstacleState, readonly ObstacleState[]>> = {
  open: ['taken', 'escalated', 'solved', 'accepted', 'withdrawn'],
  escalated: ['taken', 'escalated', 'solved', 'accepted', 'withdrawn', 'open'],
  taken: ['solved', 'escalated', 'accepted', 'withdrawn', 'open'],
  solved: ['confirmed', 'open'],
  confirmed: [],
  accepted: [],
  withdrawn: [],
}

const WAITING = ['open', 'escalated'] as const
/** What can be changed about one only while it is in somebody's court. */
const IN_STATES: Readonly<Record<ObstacleAction, readonly ObstacleState[]>> = {
  see: [...LIVE_STATES, 'confirmed', 'accepted', 'withdrawn'],
  edit: OPEN_STATES,
  take: OPEN_STATES,
  help: OPEN_STATES,
  solve: OPEN_STATES,
  escalate: OPEN_STATES,
  relevel: OPEN_STATES,
  accept: OPEN_STATES,
  withdraw: OPEN_STATES,
  confirm: ['solved'],
  reopen: ['solved'],
  name: LIVE_STATES,
}

/** The state that each step leads to; `taken` stays taken when it is taken over. */
const LEADS_TO: Readonly<Partial<Record<ObstacleAction, ObstacleState>>> = {
  take: 'taken',
  solve: 'solved',
  escalate: 'escalated',
  relevel: 'open',
  accept: 'accepted',
  withdraw: 'withdrawn',
  confirm: 'confirmed',
  reopen: 'open',
}

/** Whether the state lets somebody do this. */
export function isPossible(action: ObstacleAction, state: ObstacleState): boolean {
  return IN_STATES[action].includes(state)
}

/** Throws 409 with the legal states when the state does not allow it. */
export function mustBePossible(action: ObstacleAction, state: ObstacleState): void {
  if (isPossible(action, state)) return
  throw illegalTransition('obstacle', state, LEADS_TO[action] ?? state, NEXT_STATES[state])
}

/** Nobody has taken it on yet. */
export function isWaiting(state: ObstacleState): boolean {
  return (WAITING as readonly ObstacleState[]).includes(state)
}

/** The title of an obstacle made from one sentence: at least 3 and at most 140 characters, cut after a word. */
export function titleFrom(sentence: string): string {
  const text = sentence.trim()
  if (Array.from(text).length < 3) return `Blocked: ${text}`
  if (text.length <= 140) return text
  const words = cutTo(text, 139)
  return `${cutTo(words, Math.max(words.lastIndexOf(' '), 100)).trimEnd()}…`
}
