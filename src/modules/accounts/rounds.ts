import type { Round } from '#platform/jobs/round.ts'
import { removeEnded } from './store.ts'

/** Days after their end that sign-in keys and sessions are kept, so that a person can still see a strange device. */
const KEPT_DAYS = 30

/** What accounts does by itself: once a day keys and sessions that ended long ago go. */
export const accountsRounds: readonly Round[] = [
  { name: 'accounts.tidy', everyMinutes: 24 * 60, run: work => removeEnded(work, KEPT_DAYS) },
]
