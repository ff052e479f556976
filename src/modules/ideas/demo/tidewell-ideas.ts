import { readFileSync } from 'node:fs'
import type { IdeaKind, IdeaState } from '../contract/words.ts'

/** An idea of Tidewell. Days count back from the day of the demo (`until` and `again` forward). */
export interface StoryIdea {
  /** Posts of who proposed it and who would help, with what they said. */
  readonly by: string
  readonly helpers: readonly (readonly [post: string, words: string])[]
  readonly kind: IdeaKind
  readonly title: string
  readonly why: string
  /** Key of the aim it would serve, and of the one it became. */
  readonly aim: string
  readonly becomes?: string
  readonly back: number
  readonly answered?: number
  /** `overdue` waits, has gone up once, and its time is over. */
  readonly state: IdeaState | 'overdue'
  readonly kept?: true
  readonly answer?: string
  readonly again?: number
  readonly hypothesis?: string
  readonly tells?: string
  readonly until?: number
  readonly learned?: string
}

// The words of the sample organisation are no code.
const TOLD: { TIDEWELL_IDEAS: StoryIdea[] } = JSON.parse(
  readFileSync(new URL('tidewell-ideas.json', import.meta.url), 'utf8'),
)

/** What people at Tidewell proposed in two years. */
export const TIDEWELL_IDEAS: readonly StoryIdea[] = TOLD.TIDEWELL_IDEAS
