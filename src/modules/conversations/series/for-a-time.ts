import { ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Until } from '../contract/rhythm.ts'
import type { ForATime } from '../store/series.ts'

/** How long a rhythm holds, as it is stored. Throws `rule_broken` when that is over on the day on which it would begin. */
export function forATime(until: Until | null, from: LocalDate): ForATime {
  if (until === null) return { untilOn: null, thenCadence: null, thenMinutes: null }
  if (until.on < from)
    throw ruleBroken(
      'until.on',
      'over_before',
      'This day lies before the first talk of this rhythm.',
      'Choose a later day, or leave it empty.',
    )
  return { untilOn: until.on, thenCadence: until.cadence, thenMinutes: until.minutes }
}

/** The same as it is read. */
export function untilOf({ untilOn, thenCadence, thenMinutes }: ForATime): Until | null {
  if (untilOn === null || thenCadence === null || thenCadence === 'workdays' || thenMinutes === null)
    return null
  return { on: untilOn, cadence: thenCadence, minutes: thenMinutes }
}
