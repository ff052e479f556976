import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { readFacts } from '../facts/read-facts.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'

/** What rules and checks look at, and the numbers that they judge by. */
export interface Looked {
  readonly at: Snapshot
  readonly is: Thresholds
  /** Number of the latest edit of them; 0 before the first. */
  readonly version: number
}

/** What rules look at: the facts of a date, past or present, and the numbers in force today. */
export async function look(work: Work, on: LocalDate): Promise<Looked> {
  const { version, is } = await thresholdsInForce(work)
  return { at: new Snapshot(await readFacts(work, on)), is, version }
}
