import { readFileSync } from 'node:fs'

// The words of the sample organisation are no code.
const TOLD: {
  WORDS: string[]
  REASONS: string[]
  PAIRS: [string, string][]
  TO_EVERYBODY: [string, string][]
} = JSON.parse(readFileSync(new URL('tidewell-promises.json', import.meta.url), 'utf8'))

/** What people at Tidewell say they will do; each stands on one page at most once. */
export const WORDS: readonly string[] = TOLD.WORDS

/** Why a date moved. */
export const REASONS: readonly string[] = TOLD.REASONS

/** Who promised to whom, by post; leaders and a few who work with them. */
export const PAIRS: readonly (readonly [string, string])[] = TOLD.PAIRS

/** What was said to everybody here. */
export const TO_EVERYBODY: readonly (readonly [string, string])[] = TOLD.TO_EVERYBODY
