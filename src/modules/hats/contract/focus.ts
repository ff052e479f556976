import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

const Ref = z.strictObject({ id: Id, name: z.string() })

/** Another goal of those who work on a big push, with what they have to do for it, as far as the reader may see. */
const OtherGoal = z.strictObject({
  id: Id,
  title: z.string(),
  owner: Ref.nullable(),
  dueOn: LocalDate.nullable(),
  /** How many of those who work on the big goal have open work on it, or own it. */
  people: z.int(),
  /** Their open tasks, the days these take, and how many of them nobody estimated. */
  open: z.int(),
  days: z.number(),
  unestimated: z.int(),
})
export type OtherGoal = z.output<typeof OtherGoal>

/** What else those who work on a big push have, by whom it is to decide whether it pauses. */
export const FocusList = z.strictObject({
  aim: Ref.extend({ dueOn: LocalDate.nullable() }),
  /** How many people work on it, as far as the reader may see. */
  people: z.int(),
  groups: z.array(
    z.strictObject({
      /** What these goals serve; the goal itself where it serves nothing. A decision about it is its owner's. */
      above: Ref,
      owner: Ref.nullable(),
      goals: z.array(OtherGoal),
    }),
  ),
})
export type FocusList = z.output<typeof FocusList>
