import { readFileSync } from 'node:fs'
import type { Kind, Size } from '../contract/words.ts'

type Told = readonly [number, string, string, string, Kind, Size, string, string, string, string]

// The words of the sample organisation are no code.
const TOLD: {
  readonly past: readonly Told[]
  readonly concerns: readonly string[]
  readonly evidence: readonly (readonly [string, string])[]
  readonly cast: readonly CastDecision[]
} = JSON.parse(readFileSync(new URL('tidewell-decisions.json', import.meta.url), 'utf8'))

/** A decision of the past two years that stands; the first of its options was chosen. */
export interface PastDecision {
  /** Weeks before the day of the demo in which it was proposed. */
  readonly weeks: number
  readonly decider: string
  readonly proposer: string
  /** Name of a team, or key of an aim. */
  readonly about: string
  readonly kind: Kind
  readonly size: Size
  readonly question: string
  readonly options: readonly string[]
  readonly reasons: string
  readonly setAside: string
}

/** A decision of the story; days count from the day of the demo, `workingDays` to its date. */
export interface CastDecision extends Omit<PastDecision, 'weeks'> {
  readonly days: number
  readonly workingDays: number
  readonly state: 'gathering' | 'decided' | 'standing' | 'reopened'
  readonly background?: string
  readonly emergency?: string
  /** Who was asked, in which stance; `null`: not answered yet. The last one is the dissenter. */
  readonly views: readonly (readonly [string, 'option' | 'against' | 'no_preference' | null, string])[]
  readonly evidence: readonly (readonly [string, string])[]
  /** Days after today on which it is looked at again. */
  readonly revisit?: number
  readonly revisitWhen?: string
  readonly noneNeeded?: string
}

export const PAST: readonly PastDecision[] = TOLD.past.map(
  ([weeks, decider, proposer, about, kind, size, question, options, reasons, setAside]) => ({
    ...{ weeks, decider, proposer, about, kind, size, question, reasons, setAside },
    options: options.split('|'),
  }),
)
export const CAST = TOLD.cast
export const CONCERNS = TOLD.concerns
export const EVIDENCE = TOLD.evidence
