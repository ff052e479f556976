import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Ref, Rev } from '../shapes.ts'

/** Days away, both ends included; `to` null while the end is not known. There is no reason, ever. */
export const NewAbsence = z.strictObject({
  from: LocalDate,
  to: LocalDate.nullable().default(null),
  coverId: Id.nullable().default(null),
})
export type NewAbsence = z.output<typeof NewAbsence>

export const ChangedAbsence = NewAbsence.extend({ rev: Rev })
export type ChangedAbsence = z.output<typeof ChangedAbsence>

/** Somebody who leads and is away, today or soon, and nobody has accepted to cover. */
export const CoverGap = z.strictObject({
  person: Ref,
  from: LocalDate,
  to: LocalDate.nullable(),
  /** How many people have their position under them. */
  people: z.int(),
  /** Who is asked to cover and has not answered; null when nobody is. */
  asked: Ref.nullable(),
})
export type CoverGap = z.output<typeof CoverGap>

export const AbsenceView = z.strictObject({
  id: Id,
  person: Ref,
  from: LocalDate,
  to: LocalDate.nullable(),
  cover: Ref.nullable(),
  coverState: z.enum(['asked', 'accepted', 'declined']).nullable(),
  state: z.enum(['planned', 'active', 'ended']),
  rev: z.int(),
  may: z.strictObject({ change: z.boolean(), answerCover: z.boolean() }),
})
export type AbsenceView = z.output<typeof AbsenceView>
