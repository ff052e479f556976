import type { Kysely } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Circle, Kind } from '../feedback.ts'

/** A row of `feedback_messages`. */
export interface MessageTable {
  orgId: string
  id: string
  kind: Kind
  fromId: string
  whatHappened: string | null
  ledTo: string | null
  suggestion: string | null
  aimId: string | null
  visibility: Circle
  state: 'given' | 'withdrawn'
  givenAt: Date
  rev: number
}

/** A row of `feedback_recipients`. */
export interface RecipientTable {
  orgId: string
  messageId: string
  personId: string
  narrowedTo: 'team' | 'pair' | null
  answer: 'thanks' | 'talk' | null
  answeredAt: Date | null
}

/** Kysely narrowed to the tables of this room. */
export function db(
  work: Work,
): Kysely<{ feedbackMessages: MessageTable; feedbackRecipients: RecipientTable }> {
  return work.sql.withTables<{ feedbackMessages: MessageTable; feedbackRecipients: RecipientTable }>()
}
