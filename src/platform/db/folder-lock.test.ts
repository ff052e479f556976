import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { rejected, thrown } from '#test/thrown.ts'
import { lockFolder } from './folder-lock.ts'
import { openDatabase } from './open-database.ts'

const made: string[] = []
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  made.push(mkdtempSync(join(tmpdir(), 'fairlead-lock-')))
  return made.at(-1) ?? ''
}

/** Another process that runs `program` and says `ready` when it has done so. */
async function another(program: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

const LOCK = new URL('./folder-lock.ts', import.meta.url).href
const holding = (place: string) =>
  `const { lockFolder } = await import('${LOCK}'); lockFolder(${JSON.stringify(place)}); console.log('ready'); setInterval(() => {}, 1000)`

test('a folder that another process holds is refused, naming that process and what to do', async () => {
  const place = folder()
  const child = await another(holding(place))
  const { code, items } = thrown(() => lockFolder(place))
  expect(code).toBe('unavailable')
  expect(items[0]).toMatchObject({
    code: 'folder_in_use',
    message: expect.stringContaining(`process ${child.pid}`),
    fix: expect.stringContaining('--data'),
  })
})

test('the lock of a process that was killed is taken over', async () => {
  const place = folder()
  const child = await another(holding(place))
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  expect(existsSync(join(place, 'fairlead.lock'))).toBe(true)
  lockFolder(place).release()
  expect(existsSync(join(place, 'fairlead.lock'))).toBe(false)
})

test.each([
  ['an empty lock', ''],
  ['a lock with nonsense in it', 'hello world'],
  ['a process id that was given to another process since', `${process.ppid} 1`],
  ['a negative process id', '-1 5'],
])('%s holds nobody up', (_, text) => {
  const place = folder()
  writeFileSync(join(place, 'fairlead.lock'), text)
  const lock = lockFolder(place)
  expect(readFileSync(join(place, 'fairlead.lock'), 'utf8')).toContain(String(process.pid))
  lock.release()
})

test('one process cannot open one folder twice either, and can again once it is closed', async () => {
  const place = folder()
  const first = lockFolder(place)
  expect(thrown(() => lockFolder(place)).items[0]?.code).toBe('folder_in_use')
  first.release()
  lockFolder(place).release()
})

test('a folder that does not exist yet is made, with those above it', () => {
  const place = join(folder(), 'a', 'b')
  lockFolder(place).release()
  expect(existsSync(place)).toBe(true)
})

test('what was acknowledged before the process was killed is there afterwards', async () => {
  const place = folder()
  const open = new URL('./open-database.ts', import.meta.url).href
  const child = await another(`
    const { openDatabase } = await import('${open}')
    const database = await openDatabase({ folder: ${JSON.stringify(place)} })
    await database.asOwner(db => db.schema.createTable('acknowledged').addColumn('n', 'integer').execute())
    for (let n = 1; ; n++) {
      await database.asOwner(db => db.insertInto('acknowledged').values({ n }).execute())
      console.log(n)
    }`)
  let acknowledged = 0
  child.stdout?.on('data', text => {
    acknowledged = Number(String(text).trim().split('\n').at(-1))
    if (acknowledged > 20) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  const database = await openDatabase({ folder: place })
  const kept = await database.asOwner?.(async db => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from acknowledged`.execute(db)
    return rows[0]?.n ?? 0
  })
  expect(kept).toBeGreaterThanOrEqual(acknowledged)
  expect(acknowledged).toBeGreaterThan(20)
  await database.close()
})

test('a first start that was cut off is begun again', async () => {
  const place = folder()
  mkdirSync(join(place, 'db'))
  writeFileSync(join(place, 'db', 'PG_VERSION'), '17')
  writeFileSync(join(place, 'db.unfinished'), '')
  const database = await openDatabase({ folder: place })
  expect(existsSync(join(place, 'db.unfinished'))).toBe(false)
  await database.close()
})

test('a folder that a newer version has written is refused untouched, and let go again', async () => {
  const place = folder()
  const database = await openDatabase({ folder: place })
  await database.asOwner?.(db =>
    sql`insert into platform_migrations (name, checksum) values ('9999-later.sql', '')`.execute(db),
  )
  await database.close()
  const error = await rejected(openDatabase({ folder: place }))
  expect(error.items[0]).toMatchObject({
    code: 'newer_schema',
    message: expect.stringContaining('9999-later.sql'),
  })
  expect(existsSync(join(place, 'fairlead.lock'))).toBe(false)
})
