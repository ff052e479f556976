import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

/** What somebody who was away needs to know, from the records that both they and the reader may see. Nothing of it is kept or sent. */
export const HandbackDraft = z.strictObject({
  /** Who was away. */
  person: z.strictObject({ id: Id, name: z.string() }),
  /** The days that were looked at; `from` is null where they have not been away yet. */
  from: LocalDate.nullable(),
  to: LocalDate,
  /** Their first day back, as far as it is known. */
  backOn: LocalDate.nullable(),
  /** What was looked at, in a sentence; that there is nothing, where there is nothing. */
  says: z.string(),
  /** The most important first, each a sentence to them; twelve at most. */
  lines: z.array(z.string().max(280)).max(12),
  /** How many more there are, by what they are about; empty when that is all. */
  more: z.string(),
})
export type HandbackDraft = z.output<typeof HandbackDraft>
