import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, Statement, Title } from '#kernel/text.ts'

/** "Did I understand it?": a question with its answers, and the place of the one that is meant, from 0. */
const Check = z.strictObject({
  question: Statement,
  choices: z.array(line(140).min(1)).min(2).max(4),
  meant: z.int().min(0).max(3),
})
export type Check = z.output<typeof Check>

export const NewAnnouncement = z.strictObject({
  title: Title,
  body: Body.min(1),
  teamId: Id.nullable()
    .default(null)
    .meta({ description: 'This team and those below it; null for everybody' }),
  readByOn: LocalDate,
  check: Check.nullable().default(null),
})
export type NewAnnouncement = z.output<typeof NewAnnouncement>

export const Reading = z.strictObject({
  choice: z.int().min(0).max(3).nullable().default(null).meta({ description: 'Place of the answer chosen' }),
})

export const Clarification = z.strictObject({ rev: z.int().min(1), text: Body.min(1) })
export const Withdrawal = z.strictObject({ rev: z.int().min(1), why: Statement })
