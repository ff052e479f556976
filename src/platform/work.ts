import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'

/** Who acts: a signed-in person, a person's API token, or the system itself (jobs, imports, the demo). */
export interface Actor {
  readonly kind: 'person' | 'token' | 'system'
  /** Null only for the system. */
  readonly personId: string | null
  /** Role flags; power over people and aims comes from relations instead. */
  readonly flags: { readonly people: boolean; readonly admin: boolean }
  /** The session (or token) the request came with. */
  readonly sessionId: string | null
  /** `write` is false for read-only tokens. */
  readonly write: boolean
}

/** An entry for the ledger. `type` is `<noun>.<past tense>`; `data` carries ids and values, never private text. */
export interface NewEvent {
  readonly type: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data?: Readonly<Record<string, unknown>>
  /** The change of state that happened, to be written down beside it; see `events/steps.ts`. */
  readonly step?: { readonly from: string | null; readonly to: string; readonly why: string | null }
}

/**
 * One unit of work: a transaction bound to one organisation by row-level security.
 * Everything an action needs; it commits when the action returns and rolls back when it throws.
 */
export interface Work {
  /** Kysely on this transaction; a store narrows it with `work.sql.withTables<RoomTables>()`. */
  readonly sql: Kysely<Record<never, never>>
  readonly orgId: string
  readonly actor: Actor
  /** The moment of this request, UTC. */
  readonly now: Date
  /** The organisation's IANA time zone. */
  readonly timeZone: string
  /** `now` as a date in the organisation's time zone, `YYYY-MM-DD`. */
  readonly today: LocalDate
  /** Writes events (and their deliveries) in this transaction, in one statement. */
  publish(...events: readonly NewEvent[]): Promise<void>
}

/** The acting person's id; throws when the system acts where only a person may. */
export function actingPerson(work: Work): string {
  if (work.actor.personId === null) throw new Error('This action needs a person, and the system is acting.')
  return work.actor.personId
}
