import { z } from 'zod'

/** What is proposed: something to reach, something to decide, or something to try. */
export const IDEA_KINDS = ['aim', 'decision', 'experiment'] as const
export const IdeaKind = z.enum(IDEA_KINDS)
export type IdeaKind = z.output<typeof IdeaKind>

/** `learned`: it was tried, and what came of it is written down. */
export const IdeaState = z.enum(['waiting', 'trying', 'became', 'learned', 'not_now', 'withdrawn'])
export type IdeaState = z.output<typeof IdeaState>

/** Columns of the board; what was taken back stands in none. */
export const COLUMNS = ['waiting', 'trying', 'came', 'not_now'] as const
export const Column = z.enum(COLUMNS)
export type Column = z.output<typeof Column>

/** Whose ideas: all I may see, those I proposed, those I answer. */
export const Whose = z.enum(['all', 'mine', 'answer'])
export type Whose = z.output<typeof Whose>

/** What an idea can become. */
export const Became = z.enum(['aim', 'decision'])
export type Became = z.output<typeof Became>

/** What somebody may do with one idea. */
export const IdeaAction = z.enum([
  'see',
  'edit',
  'support',
  'approve',
  'try',
  'postpone',
  'pass',
  'learn',
  'withdraw',
])
export type IdeaAction = z.output<typeof IdeaAction>
