import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import type { Database } from '../db/database.ts'
import { readMigrations } from '../db/migrate.ts'
import { openPGlite, pgliteDatabase } from '../db/pglite-database.ts'
import { emptyDatabase } from '../db/snapshot.ts'
import { restoreBackup } from './restore-backup.ts'
import { backupTables } from './tables.ts'
import { parentsFirst, writeBackup } from './write-backup.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

test('a backup holds every row of its organisation, restores into an empty database, and is the same again from there', async () => {
  const org = await organisation()
  await organisation() // somebody else's rows on the same database stay out of it
  await org.system(work =>
    work.publish({
      type: 'test.done',
      subject: { kind: 'person', id: org.id.Ada },
      data: { text: 'Ação 🌊' },
    }),
  )
  const first = fileIn()
  const counted = await writeBackup(org.database, [org.orgId], first, NOW)
  expect(counted.organisations).toBe(1)
  expect(counted.rows).toBe(await rowsOf(org.database, org.orgId))
  const empty = await embedded()
  expect(await restoreBackup(empty, first, [])).toEqual(counted)
  const second = fileIn()
  await writeBackup(empty, [org.orgId], second, NOW)
  expect(sorted(second)).toEqual(sorted(first))
  await empty.close()
})

test('a restore is all or nothing: an organisation that is here already, or a file cut off, changes nothing', async () => {
  const org = await organisation()
  const file = fileIn()
  await writeBackup(org.database, [org.orgId], file, NOW)
  const empty = await embedded()
  await expect(restoreBackup(empty, file, [org.orgId])).rejects.toMatchObject({
    items: [{ code: 'already_here' }],
  })
  writeFileSync(file, readFileSync(file).subarray(0, -40))
  await expect(restoreBackup(empty, file, [])).rejects.toMatchObject({ items: [{ code: 'unreadable' }] })
  expect(await rowsOf(empty, org.orgId)).toBe(0)
  await empty.close()
})

test.each([
  ['text that is no backup', gzipSync('hello\n'), 'not_a_backup'],
  ['a file that is not compressed', Buffer.from('hello'), 'unreadable'],
  [
    'a backup of a newer version',
    gzipSync(
      `${JSON.stringify({ format: 'fairlead-backup', version: 1, createdAt: '', schema: '9999-later.sql', organisations: [] })}\n`,
    ),
    'newer_backup',
  ],
])('%s is refused with what to do', async (_, bytes, code) => {
  const file = fileIn()
  writeFileSync(file, bytes)
  const empty = await embedded()
  await expect(restoreBackup(empty, file, [])).rejects.toMatchObject({
    code: 'rule_broken',
    items: [{ code }],
  })
  await empty.close()
})

test('rows come after the rows of their own table they point to, whatever their order was', () => {
  const trees = fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }).map(parents =>
    parents.map((parent, at) => ({
      id: `n${at}`,
      parent_id: at === 0 || parent >= at ? null : `n${parent}`,
    })),
  )
  fc.assert(
    fc.property(
      trees.chain(rows => fc.shuffledSubarray(rows, { minLength: rows.length })),
      rows => {
        const ordered = parentsFirst({ ownKeys: ['parent_id'] }, rows)
        const at = new Map(ordered.map((row, index) => [row['id'], index]))
        expect(ordered).toHaveLength(rows.length)
        for (const row of ordered)
          if (row['parent_id'] !== null)
            expect(at.get(row['parent_id'])).toBeLessThan(at.get(row['id']) ?? -1)
      },
    ),
  )
})

function fileIn(): string {
  return join(mkdtempSync(join(tmpdir(), 'fairlead-backup-')), 'backup.gz')
}

async function embedded(): Promise<Database> {
  return pgliteDatabase(
    await openPGlite({ snapshot: await emptyDatabase(await readMigrations()) }),
    'fairlead_app',
  )
}

async function rowsOf(database: Database, orgId: string): Promise<number> {
  return await database.inOrganisation(orgId, async db => {
    let rows = 0
    for (const { name } of await backupTables(db)) {
      const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(db)
      rows += counted.rows[0]?.n ?? 0
    }
    return rows
  })
}

// Lines without their order: the engines may read rows in different orders.
function sorted(file: string): string[] {
  const [header, ...chunks] = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  const rows = chunks.flatMap(line => {
    const { table, rows } = JSON.parse(line) as { table: string; rows: Record<string, unknown>[] }
    return rows.map(row => `${table} ${JSON.stringify(Object.fromEntries(Object.entries(row).sort()))}`)
  })
  return [header ?? '', ...rows.sort()]
}
