import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import type { Database } from '../db/database.ts'
import { readMigrations } from '../db/migrate.ts'
import { openPGlite, pgliteDatabase } from '../db/pglite-database.ts'
import { emptyDatabase } from '../db/snapshot.ts'
import { removeOrganisation } from './remove-organisation.ts'
import { restoreBackup } from './restore-backup.ts'
import { backupTables } from './tables.ts'
import { parentsFirst, writeBackup } from './write-backup.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'fairlead-restore-'))
let empty: Database
beforeAll(async () => {
  empty = pgliteDatabase(
    await openPGlite({ snapshot: await emptyDatabase(await readMigrations()) }),
    'fairlead_app',
  )
})
afterAll(() => empty.close())

/** A backup of a new organisation whose lines are changed by hand. */
async function changed(change: (lines: string[]) => string[]): Promise<{ file: string; orgId: string }> {
  const org = await organisation()
  const file = join(folder, `${org.orgId}.gz`)
  await writeBackup(org.database, [org.orgId], file, NOW)
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  writeFileSync(file, gzipSync(`${change(lines).join('\n')}\n`))
  return { file, orgId: org.orgId }
}

describe('a backup that is wrong inside', () => {
  it.each<[string, (lines: string[]) => string[], string]>([
    [
      'holds a table of another program',
      lines => [...lines, '{"org":"x","table":"ships","rows":[]}'],
      'unknown_table',
    ],
    ['holds half a line', lines => [...lines, '{"org":"x","table":'], 'unreadable'],
    ['begins with its rows', lines => lines.slice(1), 'not_a_backup'],
    [
      'is of a later form',
      ([head = '', ...rows]) => [head.replace('"version":1', '"version":2'), ...rows],
      'not_a_backup',
    ],
    [
      'has seen a migration that is not here',
      ([head = '', ...rows]) => [head.replace(/"schema":"/, '"schema":"9'), ...rows],
      'newer_backup',
    ],
    ['has half a head', ([head = '', ...rows]) => [head.slice(0, -3), ...rows], 'unreadable'],
  ])('is refused when it %s, and nothing of it stays', async (_, change, code) => {
    const { file, orgId } = await changed(change)
    const error = await rejected(restoreBackup(empty, file, []))
    expect([error.code, error.items[0]?.code]).toEqual(['rule_broken', code])
    expect(await removeOrganisation(empty, orgId)).toBe(0)
  })

  it('is refused when there is no such file', async () => {
    const error = await rejected(restoreBackup(empty, join(folder, 'nowhere.gz'), []))
    expect(error.items[0]?.code).toBe('unreadable')
  })
})

describe('without the role that owns the tables', () => {
  it('nothing is restored and nothing removed, and it is said which setting gives it', async () => {
    const { file, orgId } = await changed(lines => lines)
    const tied: Database = { ...empty, asOwner: null }
    const restored = await rejected(restoreBackup(tied, file, []))
    const removed = await rejected(removeOrganisation(tied, orgId))
    for (const { items } of [restored, removed])
      expect(items[0]).toMatchObject({ code: 'owner_needed', fix: 'Set DATABASE_OWNER_URL and try again.' })
  })
})

test('an organisation that is removed leaves nothing, and whoever else is there stays', async () => {
  const [gone, stays] = [await changed(lines => lines), await changed(lines => lines)]
  const counted = await restoreBackup(empty, gone.file, [])
  const other = await restoreBackup(empty, stays.file, [gone.orgId])
  expect(await removeOrganisation(empty, gone.orgId)).toBe(counted.rows)
  expect(await removeOrganisation(empty, gone.orgId)).toBe(0)
  expect(await removeOrganisation(empty, stays.orgId)).toBe(other.rows)
  expect(counted.rows).toBeGreaterThan(10)
})

test('every table of a backup stands behind those that it points to, once, with no computed column', async () => {
  const org = await organisation()
  const tables = await org.database.inOrganisation(org.orgId, db => backupTables(db))
  const names = tables.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { columns, name } of tables) expect([name, columns.includes('org_id')]).toEqual([name, true])
  const surveys = names.indexOf('surveys_surveys')
  for (const later of ['surveys_ballots', 'surveys_comments'])
    expect(names.indexOf(later)).toBeGreaterThan(surveys)
})

test('a row that points to itself, and to another, comes after that other one', () => {
  const rows = fc.array(fc.nat(30), { minLength: 2, maxLength: 30 }).map(parents =>
    parents.map((parent, at) => ({
      ...{ id: `n${at}`, root_id: `n${at}` },
      parent_id: at === 0 ? null : `n${parent % at}`,
    })),
  )
  fc.assert(
    fc.property(
      rows.chain(all => fc.shuffledSubarray(all, { minLength: all.length })),
      shuffled => {
        const ordered = parentsFirst({ ownKeys: ['root_id', 'parent_id'] }, shuffled)
        const at = new Map(ordered.map((row, index) => [row['id'], index]))
        expect(at.size).toBe(shuffled.length)
        for (const row of ordered)
          if (row['parent_id'] !== null)
            expect(at.get(row['parent_id'])).toBeLessThan(at.get(row['id']) ?? -1)
      },
    ),
  )
})
