import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { readFacts } from '../facts/read-facts.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'

/** What rules look at: the facts of a date, past or present, and the numbers in force today with the version of the latest edit. */
export async function look(
  work: Work,
  on: LocalDate,
): Promise<{ readonly at: Snapshot; readonly is: Thresholds; readonly version: number }> {
  const { version, is } = await thresholdsInForce(work)
  return { at: new Snapshot(await readFacts(work, on)), is, version }
}
