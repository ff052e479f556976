import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'

/** How a draft rotates. */
export const RotationView = z.strictObject({
  rev: z.int(),
  /** Questions in the bank. */
  questions: z.int(),
  settings: z
    .strictObject({
      each: z.int(),
      everyWeeks: z.int(),
      openDays: z.int(),
      nextOn: LocalDate,
      /** Why the wave that is due could not be launched. */
      problem: z.string().nullable(),
      stoppedOn: LocalDate.nullable(),
    })
    .nullable(),
  /** The next waves with the codes of their questions; none while it does not rotate. */
  waves: z.array(z.strictObject({ on: LocalDate, questions: z.array(z.string()) })),
})
export type RotationView = z.output<typeof RotationView>
