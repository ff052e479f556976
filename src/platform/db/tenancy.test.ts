import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#platform/db/database.ts'
import { organisation } from '#test/organisation.ts'
import { workerDatabase } from '#test/worker-database.ts'

// Which migrations ran is the same for everybody and holds nothing of any organisation.
const SHARED = ['platform_migrations']

test('every table carries its organisation first in its key and is held by forced row-level security', async () => {
  const tables = await tablesOf(await workerDatabase())
  expect(tables.length).toBeGreaterThan(15)
  for (const table of tables)
    expect(table, table.name).toMatchObject({ secured: true, forced: true, firstKey: 'org_id' })
})

test('rows of another organisation can be neither read, changed nor removed, in any table', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  await theirs.http.post('/api/tokens', { name: 'Theirs', scope: 'read', days: 1 }, { as: 'Ada' })
  for (const { name } of await tablesOf(mine.database)) {
    const visible = await mine.database.inOrganisation(mine.orgId, db => count(db, name, theirs.orgId))
    expect(visible, `${name} shows rows of another organisation`).toBe(0)
    for (const statement of [
      `update ${name} set org_id = org_id where org_id = '${theirs.orgId}'`,
      `delete from ${name} where org_id = '${theirs.orgId}'`,
    ]) {
      const changed = await mine.database
        .inOrganisation(mine.orgId, async db =>
          Number((await sql.raw(statement).execute(db)).numAffectedRows ?? 0),
        )
        .catch(error => String(error))
      expect([0, 'denied'], statement).toContain(
        /permission denied/.test(String(changed)) ? 'denied' : changed,
      )
    }
  }
  expect(
    await theirs.database.inOrganisation(theirs.orgId, db => count(db, 'people_persons', theirs.orgId)),
  ).toBe(6)
  expect(
    await theirs.database.inOrganisation(theirs.orgId, db => count(db, 'accounts_api_tokens', theirs.orgId)),
  ).toBe(1)
})

test('a row cannot be written into another organisation, in any table', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  for (const { name } of await tablesOf(mine.database)) {
    const planted = mine.database.inOrganisation(mine.orgId, async db => {
      const { rows } = await sql<{
        column: string
      }>`select column_name as column from information_schema.columns
        where table_schema = 'public' and table_name = ${name} and is_generated = 'NEVER'`.execute(db)
      const columns = rows.map(row => row.column)
      // The check on the policy comes before the check of the values, so nulls are enough to meet it.
      await sql
        .raw(
          `insert into ${name} (${columns.map(c => `"${c}"`)}) select ${columns.map(c => (c === 'org_id' ? `'${theirs.orgId}'::uuid` : 'null'))}`,
        )
        .execute(db)
    })
    await expect(planted, name).rejects.toThrow(/row-level security|permission denied/)
  }
})

test('outside an organisation every table is empty', async () => {
  const org = await organisation()
  for (const { name } of await tablesOf(org.database))
    expect(await org.database.outside(db => count(db, name)), name).toBe(0)
})

test('the ledger can be neither changed nor removed, not even by its own organisation', async () => {
  const org = await organisation()
  await org.system(work => work.publish({ type: 'test.done', subject: { kind: 'person', id: org.id.Ada } }))
  for (const statement of ['update platform_events set type = type', 'delete from platform_events'])
    await expect(
      org.database.inOrganisation(org.orgId, db => sql.raw(statement).execute(db)),
    ).rejects.toThrow(/permission denied/)
})

test('an organisation id that is not a UUID never reaches the database', async () => {
  const database = await workerDatabase()
  await expect(database.inOrganisation(`x'; drop table people_persons; --`, async () => {})).rejects.toThrow(
    /UUID/,
  )
})

interface TableFacts {
  readonly name: string
  readonly secured: boolean
  readonly forced: boolean
  readonly firstKey: string
}

async function tablesOf(database: Database): Promise<TableFacts[]> {
  const all = await database.outside(async db => {
    const { rows } = await sql<TableFacts>`
      select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
             (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
               where i.indrelid = c.oid and i.indisprimary) as first_key
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(
      db,
    )
    return rows
  })
  return all.filter(table => !SHARED.includes(table.name))
}

async function count(
  db: Parameters<Parameters<Database['outside']>[0]>[0],
  table: string,
  orgId?: string,
): Promise<number> {
  const where = orgId === undefined ? '' : ` where org_id = '${orgId}'`
  const { rows } = await sql<{
    n: number
  }>`${sql.raw(`select count(*)::int as n from ${table}${where}`)}`.execute(db)
  return rows[0]?.n ?? -1
}
