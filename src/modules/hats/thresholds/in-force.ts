import type { Work } from '#platform/work.ts'
import { editsInForce } from '../store/thresholds.ts'
import { type Thresholds, thresholdsWith } from './thresholds.ts'

/** What the acting organisation judges by now, and the number of its latest edit; 0 where there was none. */
export async function thresholdsInForce(
  work: Work,
): Promise<{ readonly version: number; readonly is: Thresholds }> {
  const { version, edits } = await editsInForce(work)
  return { version, is: thresholdsWith(Object.fromEntries(edits.map(({ key, value }) => [key, value]))) }
}
