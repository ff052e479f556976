import { readFileSync } from 'node:fs'

/** How some teams of Tidewell work: what they are for, how, and how many have not agreed to the last version yet. */
interface TidewellNorms {
  readonly team: string
  readonly purpose: string
  readonly ways: readonly string[]
  readonly open: number
  /** Weeks since it was written. */
  readonly weeks: number
}

const TOLD: { NORMS: TidewellNorms[] } = JSON.parse(
  readFileSync(new URL('tidewell-norms.json', import.meta.url), 'utf8'),
)

/** One for each of these teams. */
export const NORMS: readonly TidewellNorms[] = TOLD.NORMS
