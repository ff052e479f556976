import { type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import type { Improvement, Savings } from '../contract.ts'

type State = Improvement['state']

/** What can become of an improvement, by state. */
const NEXT: Readonly<Record<State, readonly State[]>> = {
  proposed: ['accepted', 'declined'],
  accepted: ['realised', 'declined'],
  declined: [],
  realised: [],
}

/** Throws `illegal_transition` (409), naming the legal states. */
export function requireTransition(from: State, to: State): void {
  if (!NEXT[from].includes(to)) throw illegalTransition('improvement', from, to, NEXT[from])
}

/** An estimate or a result says something about time or about money. */
export function savingsProblems({ hours, money }: Savings, field: string): ErrorItem[] {
  if (hours !== null || money !== null) return []
  const message = 'Neither time nor money is given.'
  return [{ field, code: 'savings_missing', message, fix: 'Give hours or money of a year, or both.' }]
}
