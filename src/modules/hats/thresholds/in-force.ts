import type { Work } from '#platform/work.ts'
import { editsInForce, type ThresholdEdit } from '../store/thresholds.ts'
import { type Thresholds, thresholdsWith } from './thresholds.ts'

/** What the acting organisation judges by now, and the number of its latest edit; 0 where there was none. */
export async function thresholdsInForce(
  work: Work,
): Promise<{ readonly version: number; readonly is: Thresholds }> {
  const { version, edits } = await editsInForce(work)
  return { version, is: thresholdsOf(edits) }
}

/** The numbers that these edits, the latest of each, leave in force. */
export function thresholdsOf(edits: readonly Pick<ThresholdEdit, 'key' | 'value'>[]): Thresholds {
  return thresholdsWith(Object.fromEntries(edits.map(({ key, value }) => [key, value])))
}
