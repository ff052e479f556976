import type { Work } from '#platform/work.ts'
import type { Measure } from '../contract.ts'
import { directionOf } from '../measure.ts'
import type { MeasureRow } from '../store/tables.ts'

/** A measure as a row, in force from today. */
export function measureRow(
  work: Work,
  aimId: string,
  measure: Measure,
  place: { readonly version: number; readonly run: number; readonly reason: string | null },
): Omit<MeasureRow, 'orgId'> {
  return {
    ...measure,
    ...place,
    direction: directionOf(measure),
    aimId,
    fromOn: work.today,
    setById: work.actor.personId,
    setAt: work.now,
  }
}
