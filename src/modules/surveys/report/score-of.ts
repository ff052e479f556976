import type { z } from 'zod'
import type { Score } from '../contract/report-views.ts'
import type { Told } from './told.ts'

/** A told share as it is sent: without the number of answers, which is told only where it says nothing more. */
export function scoreOf(told: Told | null): z.output<typeof Score> | null {
  return told && { shown: told.shown, low: told.low, high: told.high }
}
