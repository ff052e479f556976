import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { bindOrganisation, type Database } from '../db/database.ts'
import { backupTables } from './tables.ts'

/** Removes every row of an organisation, in one transaction; returns how many. Needs the owner's rights, since the ledger is append-only. */
export async function removeOrganisation(database: Database, orgId: string): Promise<number> {
  if (database.asOwner === null) {
    const message = 'Removing an organisation needs the role that owns the tables.'
    throw new AppError('unavailable', {
      items: [
        {
          field: 'DATABASE_OWNER_URL',
          code: 'owner_needed',
          message,
          fix: 'Set DATABASE_OWNER_URL and try again.',
        },
      ],
    })
  }
  return await database.asOwner(async db => {
    await sql.raw(bindOrganisation(orgId)).execute(db)
    let removed = 0
    for (const { name } of (await backupTables(db)).reverse()) {
      const result = await sql`delete from ${sql.table(name)} where org_id = ${orgId}`.execute(db)
      removed += Number(result.numAffectedRows ?? 0)
    }
    return removed
  })
}
