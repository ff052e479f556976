import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import type { Sql } from './database.ts'
import { refreshStatistics } from './refresh-statistics.ts'

const MAILS = 3000

test('the planner knows of rows that are not yet committed, also of an organisation it never counted', async () => {
  const [{ database }, { orgId }] = [await organisation(), await organisation()]
  await database.inOrganisation(orgId, async db => {
    const mine = sql`select * from platform_mails where org_id = ${orgId}::uuid`
    await refreshStatistics(db)
    await sql`
      insert into platform_mails (org_id, id, recipient, subject, body, created_at)
      select ${orgId}::uuid, gen_random_uuid(), 'ada@harbour.example', 'Hello', 'Text', now() from generate_series(1, ${MAILS})`.execute(
      db,
    )
    expect(await expected(db, mine)).toBeLessThan(MAILS / 2)
    await refreshStatistics(db)
    expect(await expected(db, mine)).toBeGreaterThan(MAILS / 2)
    await sql`delete from platform_mails where org_id = ${orgId}::uuid`.execute(db)
  })
})

/** How many rows the planner expects. */
async function expected(db: Sql, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<Record<string, [{ Plan: { 'Plan Rows': number } }]>>`
    explain (format json) ${query}`.execute(db)
  const [plan] = Object.values(rows[0] ?? {}).flat()
  return plan?.Plan['Plan Rows'] ?? Number.NaN
}
