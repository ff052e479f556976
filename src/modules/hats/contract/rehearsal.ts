import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

/** What is tried out in a copy of the records: one change, before anybody does it. */
export const Rehearsed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('away'),
    personId: Id,
    from: LocalDate,
    to: LocalDate,
    /** Who would have accepted to cover. */
    coverId: Id.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('merge'), teamId: Id, intoId: Id }),
  z.strictObject({ kind: z.literal('due'), aimId: Id, dueOn: LocalDate }),
  z.strictObject({ kind: z.literal('reports'), managerId: Id, personIds: z.array(Id).min(1).max(30) }),
  z.strictObject({ kind: z.literal('leaves'), personId: Id }),
])
export type Rehearsed = z.output<typeof Rehearsed>

const Ref = z.strictObject({ id: Id, name: z.string() })

/** A situation as it would be. What it rests on is told to who would see the card; others learn only that it would be there. */
const Rehearsal = z.strictObject({
  rule: z.string(),
  title: z.string(),
  hat: z.enum(['lead', 'manage', 'both']),
  strength: z.enum(['weak', 'moderate', 'strong']).nullable(),
  mine: z.boolean(),
  wearer: Ref,
  about: z.strictObject({ kind: z.string(), id: Id, name: z.string().nullable() }),
  because: z.array(z.string()),
})
export type Rehearsal = z.output<typeof Rehearsal>

export const RehearsalPage = z.strictObject({
  /** The change in a sentence, and the day it was judged on. */
  says: z.string(),
  on: LocalDate,
  /** The reader would answer for people or teams that are not theirs today: what rests on what these keep between few is left out. */
  isMore: z.boolean(),
  opens: z.array(Rehearsal),
  /** With how many days it must be calm before it is over; null where it is over at once. */
  closes: z.array(Rehearsal.extend({ calmDays: z.int().nullable() })),
  changes: z.array(Rehearsal),
})
export type RehearsalPage = z.output<typeof RehearsalPage>
