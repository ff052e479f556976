import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { asRole, onDatabase } from '#test/server-url.ts'
import { rejected } from '#test/thrown.ts'
import { workerDatabase } from '#test/worker-database.ts'
import type { Database } from './database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { openPGlite, pgliteDatabase } from './pglite-database.ts'
import { openPool, postgresDatabase, refusePrivilegedRole } from './postgres-database.ts'
import { emptyDatabase } from './snapshot.ts'

const server = () => inject('template')
const onServer = process.env['FAIRLEAD_TEST_ENGINE'] === 'postgres'
const step = (name: string, text: string): Migration => ({ name, text, checksum: `of ${text}` })

test('the migrations are read in order of their names, each with a checksum of its own', async () => {
  const migrations = await readMigrations()
  expect(migrations.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).sort())
  expect(new Set(migrations.map(({ checksum }) => checksum)).size).toBe(migrations.length)
  expect(migrations[0]?.name).toBe('0001-platform.sql')
})

test('a migration runs once, and later ones are added to what is there', async () => {
  const database = await fresh()
  const first = [...(await readMigrations()), step('9001-a.sql', 'create table a (n int)')]
  expect(await migrate(database, first)).toEqual(['9001-a.sql'])
  expect(await migrate(database, first)).toEqual([])
  const second = [...first, step('9002-b.sql', 'create table b (n int)')]
  expect(await migrate(database, second)).toEqual(['9002-b.sql'])
  await database.close()
})

test('migrations are all or nothing: a later one that fails undoes those before it', async () => {
  const database = await fresh()
  const known = [...(await readMigrations()), step('9001-a.sql', 'create table a (n int)')]
  const broken = [...known, step('9002-b.sql', 'create table b (n nonsense)')]
  await expect(migrate(database, broken)).rejects.toThrow(/nonsense/)
  expect(await migrate(database, known)).toEqual(['9001-a.sql'])
  await database.close()
})

test.each([
  ['of a newer version', [step('9001-a.sql', 'select 1')], 'newer_schema', '9002-b.sql'],
  [
    'whose applied migration was edited',
    [step('9001-a.sql', 'select 2'), step('9002-b.sql', 'select 1')],
    'edited_migration',
    '9001-a.sql',
  ],
])('a schema %s is refused by name, and nothing is changed', async (_, steps, code, name) => {
  const database = await fresh()
  const ours = await readMigrations()
  await migrate(database, [...ours, step('9001-a.sql', 'select 1'), step('9002-b.sql', 'select 1')])
  const error = await rejected(
    migrate(database, [...ours, ...steps, step('9003-c.sql', 'create table c (n int)')]),
  )
  expect(error.code).toBe('unavailable')
  expect(error.items[0]).toMatchObject({
    code,
    message: expect.stringContaining(name),
    fix: expect.stringContaining('Nothing was changed'),
  })
  const there = await database.asOwner?.(db =>
    sql<{ c: string | null }>`select to_regclass('c') as c`.execute(db),
  )
  expect(there?.rows[0]?.c).toBeNull()
  await database.close()
})

test('the prepared snapshot is what migrating from nothing makes', async () => {
  const migrations = await readMigrations()
  const [snapshot, migrated] = [
    pgliteDatabase(await openPGlite({ snapshot: await emptyDatabase(migrations) }), 'fairlead_app'),
    await workerDatabase(),
  ]
  expect(await shapeOf(snapshot)).toEqual(await shapeOf(migrated))
  expect(await migrate(snapshot, migrations)).toEqual([])
  await snapshot.close()
})

test.runIf(onServer)(
  'a server that nobody has migrated says what is missing and with which setting to mend it',
  async () => {
    const { ownerUrl, name, role } = server()
    const own = `${name}_bare_${process.pid}`
    const admin = openPool(ownerUrl, 1)
    await admin.query(`create database ${own}`)
    const error = await rejected(openDatabase({ url: asRole(ownerUrl, own, role) }, role))
    expect(error.items[0]).toMatchObject({
      code: 'schema_behind',
      fix: expect.stringContaining('DATABASE_OWNER_URL'),
    })
    const url = asRole(ownerUrl, own, role)
    const opened = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ url, ownerUrl: onDatabase(ownerUrl, own) }, role)),
    )
    const { rows } = await openedOnce(onDatabase(ownerUrl, own))
    expect(rows.map(row => row['name'])).toEqual((await readMigrations()).map(migration => migration.name))
    await Promise.all(opened.map(database => database.close()))
    await admin.query(`drop database ${own} with (force)`)
    await admin.end()
  },
  60_000,
)

test.runIf(onServer)('the server does not serve as a superuser, nor as the owner of the tables', async () => {
  const { ownerUrl, name, role } = server()
  const superuser = await rejected(refusePrivilegedRole(onDatabase(ownerUrl, name)))
  expect(superuser.items[0]).toMatchObject({
    code: 'privileged_role',
    message: expect.stringContaining('superuser'),
  })
  const own = `${name}_owned_${process.pid}`
  const admin = openPool(ownerUrl, 1)
  await admin.query(`create database ${own} owner ${role}`)
  const pool = openPool(asRole(ownerUrl, own, role), 1)
  await expect(refusePrivilegedRole(asRole(ownerUrl, own, role))).resolves.toBeUndefined()
  await pool.query('create schema if not exists mine').finally(() => pool.end())
  const owner = openPool(onDatabase(ownerUrl, own), 1)
  await owner.query(`create table people_persons (n int); alter table people_persons owner to ${role}`)
  await owner.end()
  const error = await rejected(refusePrivilegedRole(asRole(ownerUrl, own, role)))
  expect(error.items[0]).toMatchObject({
    code: 'privileged_role',
    message: expect.stringContaining('owns the tables'),
  })
  await admin.query(`drop database ${own} with (force)`)
  await admin.end()
})

test.runIf(onServer)('a server that does not answer is told apart from a bug', async () => {
  const nowhere = postgresDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none' })
  await expect(nowhere.outside(async () => {})).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await nowhere.close()
})

async function openedOnce(url: string) {
  const pool = openPool(url, 1)
  const result = await pool
    .query('select name from platform_migrations order by name')
    .finally(() => pool.end())
  return result as { rows: Record<string, unknown>[] }
}

async function fresh(): Promise<Database> {
  return pgliteDatabase(
    await openPGlite({ snapshot: await emptyDatabase(await readMigrations()) }),
    'fairlead_app',
  )
}

async function shapeOf(database: Database) {
  return await database.outside(async db => {
    const { rows } =
      await sql`select table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, 2`.execute(db)
    return rows
  })
}
