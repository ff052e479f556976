import { readFileSync } from 'node:fs'
import type { DelegationState, Level } from '../delegation.ts'

/** One delegation of the story; days count from the day of the demo. */
export interface StoryLine {
  readonly from: string
  readonly to: string
  readonly team?: string
  readonly title: string
  readonly level: Level
  readonly outcome: string
  readonly money?: number
  readonly risk: string
  readonly resources: string
  readonly start: number
  readonly end: number
  readonly state?: DelegationState
  readonly nextCheck?: number
  readonly goodChecks?: number
  /** What was said at the latest good checks, the latest first. */
  readonly notes?: readonly string[]
  readonly needs?: string
  /** The giver acts in it all the same. */
  readonly reachIns?: true
}

// The words of the sample organisation are no code.
const TOLD: { TIDEWELL_DELEGATIONS: StoryLine[] } = JSON.parse(
  readFileSync(new URL('tidewell-delegations.json', import.meta.url), 'utf8'),
)

/** Who was given what at Tidewell. */
export const TIDEWELL_DELEGATIONS: readonly StoryLine[] = TOLD.TIDEWELL_DELEGATIONS
