import { readFileSync } from 'node:fs'

/** Days until it is due (negative: kept on that day), and what was promised. */
type Promised = readonly [number, string]

/** An external party of Tidewell; days count back from the day of the demo. */
interface StoryParty {
  readonly name: string
  readonly about: string
  /** Post of who keeps the relationship. */
  readonly owner: string
  readonly since: number
  readonly notes: readonly (readonly [number, string])[]
  readonly ours: readonly Promised[]
  readonly theirs: readonly Promised[]
}

// The words of the sample organisation are no code.
const TOLD: { TIDEWELL_PARTIES: StoryParty[] } = JSON.parse(
  readFileSync(new URL('tidewell-parties.json', import.meta.url), 'utf8'),
)

/** With whom Tidewell works. */
export const TIDEWELL_PARTIES: readonly StoryParty[] = TOLD.TIDEWELL_PARTIES
