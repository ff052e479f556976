import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { Statement } from '#kernel/text.ts'

/** What the wearer says: `does_not_fit` needs a reason, `later` a day within thirty. */
export const Answer = z.strictObject({
  rev: z.int(),
  answer: z.enum(['fits', 'does_not_fit', 'later']),
  reason: Statement.nullable().default(null),
  until: LocalDate.nullable().default(null),
})
export type Answer = z.output<typeof Answer>

/** A new value; `version` is that of the rules page it was read from. */
export const ThresholdEdit = z.strictObject({
  version: z.int(),
  value: z.number(),
  reason: Statement,
})
export type ThresholdEdit = z.output<typeof ThresholdEdit>
