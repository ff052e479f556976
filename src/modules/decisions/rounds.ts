import type { Round } from '#platform/jobs/round.ts'
import { sweep } from './sweep.ts'

/** Silence that counts now, and decisions that nobody waits for any more. */
export const decisionsRounds: readonly Round[] = [{ name: 'decisions.silence', everyMinutes: 60, run: sweep }]
