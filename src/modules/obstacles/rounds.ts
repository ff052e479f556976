import type { Round } from '#platform/jobs/round.ts'
import { sweep } from './sweep.ts'

/** Clocks that run out, owners who are away, solutions that nobody objects to. */
export const obstaclesRounds: readonly Round[] = [{ name: 'obstacles.escalate', everyMinutes: 5, run: sweep }]
