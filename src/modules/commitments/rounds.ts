import type { Round } from '#platform/jobs/round.ts'
import { lapsePromises } from './lapse-promises.ts'

/** What commitments does by itself. */
export const commitmentsRounds: readonly Round[] = [
  { name: 'commitments.lapse', everyMinutes: 6 * 60, run: lapsePromises },
]
