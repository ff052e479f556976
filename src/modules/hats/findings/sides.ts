/** What a team lacks where a check finds something: where to and why, or the way there. */
export type Side = 'direction' | 'steps'

/**
 * Checks of the vision, of what serves it and why, and of who leads by a word about it; all others are of the steps: who, how and when.
 * Without the first a team is directionless, without the second it gets nowhere (acceptance B19).
 */
export const OF_DIRECTION: readonly string[] = 'A01 A02 A03 A04 A06 A07 A11 A15 A16 A17 A24 A25'.split(' ')

/** Of which side a check is. */
export function sideOf(check: string): Side {
  return OF_DIRECTION.includes(check) ? 'direction' : 'steps'
}
