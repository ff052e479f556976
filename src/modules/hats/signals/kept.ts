import type { Work } from '#platform/work.ts'
import type { FoundBy } from '../checks/find-breaks.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Said } from '../judge.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'

/** What the last run of an organisation saw and said, in the memory of this program. */
export interface Kept {
  readonly at: Snapshot
  readonly is: Thresholds
  readonly version: number
  readonly said: Said
  /** Where the line broke, by check. */
  readonly byCheck: FoundBy
  /** When it was, as the database knows it too: after a run of another program this is of no use. */
  readonly ranAt: Date
  /** When all records were last read. */
  readonly wholeAt: Date
}

/** Some 100 MB each at most. */
const MOST = 4
const MOST_PEOPLE = 20_000
const kept = new Map<string, Kept>()

/** Keeps what a run saw, for the next one; the largest organisations are read anew each time. */
export function keep({ orgId }: Work, run: Kept): void {
  kept.delete(orgId)
  if (run.at.facts.people.places.size > MOST_PEOPLE) return
  kept.set(orgId, run)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

/** Takes out what is kept, if it is of that very run; who uses it keeps it again when it is up to date. */
export function takeKept({ orgId }: Work, ranAt: Date | null): Kept | undefined {
  const run = kept.get(orgId)
  if (run === undefined || run.ranAt.getTime() !== ranAt?.getTime()) return undefined
  kept.delete(orgId)
  return run
}
