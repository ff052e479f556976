import { todayIn } from '#kernel/local-date.ts'
import type { Clock } from './clock/clock.ts'
import type { Database, Sql, TransactionMode } from './db/database.ts'
import { append, type Subscribers } from './events/ledger.ts'
import type { Actor, Work } from './work.ts'

/** What every unit of work is made from. */
export interface WorkParts {
  readonly database: Database
  readonly clock: Clock
  readonly subscribers: Subscribers
}

/** Who and where, known once the transaction is open: the session is read inside it. */
export interface Standing {
  readonly actor: Actor
  /** IANA zone of the organisation. */
  readonly timeZone: string
}

/** Runs `action` as one unit of work in one organisation. `standing` is found with the transaction's own connection. */
export async function runWork<T>(
  parts: WorkParts,
  orgId: string,
  standing: (sql: Sql) => Promise<Standing>,
  action: (work: Work) => Promise<T>,
  mode: TransactionMode = 'write',
): Promise<T> {
  const { database, clock, subscribers } = parts
  return await database.inOrganisation(
    orgId,
    async sql => {
      const { actor, timeZone } = await standing(sql)
      const now = clock.now()
      const moment = { orgId, actor, now }
      const publish: Work['publish'] = (...events) => append(sql, moment, events, subscribers)
      return await action({ sql, orgId, actor, now, timeZone, today: todayIn(timeZone, now), publish })
    },
    mode,
  )
}

/** The system as an actor: jobs, imports from the command line, the demo. */
export const SYSTEM: Actor = {
  kind: 'system',
  personId: null,
  flags: { people: true, admin: true },
  sessionId: null,
  write: true,
}
