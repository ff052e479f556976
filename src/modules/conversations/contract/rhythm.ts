import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'

export const Cadence = z.enum(['workdays', 'weekly', 'fortnightly', 'monthly'])

/** Local time of day, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30.')
export const Minutes = z.int().min(5).max(480)

/** The last day of a rhythm for a time, and the rhythm that comes after it. */
export const Until = z.strictObject({
  on: LocalDate,
  cadence: z.enum(['weekly', 'fortnightly', 'monthly']),
  minutes: Minutes,
})
export type Until = z.output<typeof Until>
