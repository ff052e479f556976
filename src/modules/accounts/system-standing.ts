import { sql } from 'kysely'
import type { Sql } from '#platform/db/database.ts'
import { type Standing, SYSTEM } from '#platform/work-runner.ts'

/** Standing of the system itself in the organisation of this transaction: all flags, the organisation's time zone. */
export async function systemStanding(db: Sql): Promise<Standing> {
  const { rows } = await sql<{ timeZone: string }>`select time_zone from people_organisations`.execute(db)
  return { actor: SYSTEM, timeZone: rows[0]?.timeZone ?? 'UTC' }
}
