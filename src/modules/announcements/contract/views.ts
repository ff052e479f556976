import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
const Named = z.strictObject({ id: Id, name: z.string() })

export const AnnouncementState = z.enum(['published', 'withdrawn'])
export type AnnouncementState = z.output<typeof AnnouncementState>

export const AnnouncementAction = z.enum(['see', 'read', 'clarify', 'remind', 'withdraw'])
export type AnnouncementAction = z.output<typeof AnnouncementAction>

export const AnnouncementRow = z.strictObject({
  id: Id,
  rev: z.int(),
  title: z.string(),
  author: Named,
  /** Null: everybody. */
  team: Named.nullable(),
  state: AnnouncementState,
  publishedAt: moment,
  readByOn: LocalDate,
  /** Whether it is addressed to you, and whether you still have to read it. */
  toMe: z.boolean(),
  unread: z.boolean(),
})
export type AnnouncementRow = z.output<typeof AnnouncementRow>

/** How it was received: counts, never names; null while too few have answered to hide who chose what. */
export const Reception = z.strictObject({
  to: z.int(),
  read: z.int(),
  /** Those whose answer is the one that was meant, of those who answered; null below the least number. */
  understood: z.strictObject({ meant: z.int(), of: z.int() }).nullable(),
  least: z.int(),
})
export type Reception = z.output<typeof Reception>

export const AnnouncementPage = AnnouncementRow.extend({
  body: z.string(),
  clarification: z.string().nullable(),
  clarifiedAt: moment.nullable(),
  withdrawnWhy: z.string().nullable(),
  /** Without the answer that is meant until you have chosen, or are the author. */
  check: z
    .strictObject({ question: z.string(), choices: z.array(z.string()), meant: z.int().nullable() })
    .nullable(),
  /** What you chose; only you see it. */
  mine: z.int().nullable(),
  /** For the author and the people above them. */
  reception: Reception.nullable(),
  remindedAt: moment.nullable(),
  actions: z.array(AnnouncementAction),
})
export type AnnouncementPage = z.output<typeof AnnouncementPage>

export const Audiences = z.strictObject({
  everybody: z.boolean(),
  teams: z.array(Named.extend({ people: z.int() })),
})
export type Audiences = z.output<typeof Audiences>
