import type { Round } from '#platform/jobs/round.ts'
import { turnIdeas } from './answerer/turn-ideas.ts'

/** Answers that are overdue, people who are away, and what comes back on its day. */
export const ideasRounds: readonly Round[] = [{ name: 'ideas.turn', everyMinutes: 15, run: turnIdeas }]
