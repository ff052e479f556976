import { type Share, shareOf } from '../percent.ts'

// Under this share of those invited, who did not answer may matter more than who did (Culture Amp's advice, ours too).
const LOW_PARTICIPATION = 0.6

/** Who took part, of who was asked. */
export interface Participation {
  readonly submitted: number
  readonly invited: number
  /** Null when nobody was invited. */
  readonly share: Share | null
  /** Look hard at who is missing before reading the results. */
  readonly isLow: boolean
}

/** submitted / invited of one cohort. Throws RangeError when more submitted than were invited. */
export function participationOf(submitted: number, invited: number): Participation {
  if (!(submitted >= 0 && submitted <= invited)) throw new RangeError('More submitted than were invited.')
  const share = shareOf(submitted, invited)
  return { submitted, invited, share, isLow: share !== null && share < LOW_PARTICIPATION }
}
