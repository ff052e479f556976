import { sql } from 'kysely'
import type { Sql } from './database.ts'

/**
 * Lets the planner know, within a transaction, of the many rows that it wrote. Of an organisation that a database saw nothing of
 * when it last counted, it expects one row a table, and reads thousands of them again for each of thousands.
 */
export async function refreshStatistics(db: Sql): Promise<void> {
  await sql`select platform_refresh_statistics()`.execute(db)
}
