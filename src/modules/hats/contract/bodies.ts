import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, Statement } from '#kernel/text.ts'

/** What the wearer says: `does_not_fit` needs a reason, `later` a day within thirty. */
export const Answer = z.strictObject({
  rev: z.int(),
  answer: z.enum(['fits', 'does_not_fit', 'later']),
  reason: Statement.nullable().default(null),
  until: LocalDate.nullable().default(null),
})
export type Answer = z.output<typeof Answer>

/** What the person it is about adds; empty takes it back. */
export const Context = z.strictObject({ rev: z.int(), text: Body.max(2000) })
export type Context = z.output<typeof Context>

export const Enough = z.strictObject({ rev: z.int() })
export type Enough = z.output<typeof Enough>

/** A new value; `version` is that of the rules page it was read from. */
export const ThresholdEdit = z.strictObject({
  version: z.int(),
  value: z.number(),
  reason: Statement,
})
export type ThresholdEdit = z.output<typeof ThresholdEdit>
