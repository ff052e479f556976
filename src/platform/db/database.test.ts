import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { bindOrganisation, type Sql } from './database.ts'

const onServer = process.env['FAIRLEAD_TEST_ENGINE'] === 'postgres'

const write = (orgId: string) => (db: Sql) =>
  sql`insert into platform_mails (org_id, id, recipient, subject, body, created_at)
    values (${orgId}, ${newId()}, 'ada@harbour.example', 'Hello', '', now())`.execute(db)

async function mails(db: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform_mails`.execute(db)
  return rows[0]?.n ?? -1
}

async function settingIn(db: Sql): Promise<string> {
  const { rows } = await sql<{ org: string | null }>`select current_setting('app.org', true) as org`.execute(
    db,
  )
  return rows[0]?.org ?? ''
}

test('what a unit of work wrote is kept when it returns and undone when it throws, and its answer or its error comes back', async () => {
  const { database, orgId } = await organisation()
  expect(await database.inOrganisation(orgId, db => write(orgId)(db).then(() => 'answer'))).toBe('answer')
  const broken = database.inOrganisation(orgId, async db => {
    await write(orgId)(db)
    throw new Error('changed my mind')
  })
  await expect(broken).rejects.toThrow('changed my mind')
  expect(await database.inOrganisation(orgId, mails)).toBe(1)
})

test('a statement that fails undoes those before it, even where its failure is caught', async () => {
  const { database, orgId } = await organisation()
  await database
    .inOrganisation(orgId, async db => {
      await write(orgId)(db)
      await sql`select nonsense`.execute(db).catch(() => {})
      await write(orgId)(db)
    })
    .catch(() => {})
  expect(await database.inOrganisation(orgId, mails)).toBe(0)
})

test('a unit of work that only reads cannot write', async () => {
  const { database, orgId } = await organisation()
  await expect(database.inOrganisation(orgId, write(orgId), 'read')).rejects.toThrow(/read-only/)
  expect(await database.inOrganisation(orgId, mails, 'read')).toBe(0)
})

test('a unit of work is one transaction: another inside it is refused, and so is streaming', async () => {
  const { database, orgId } = await organisation()
  const nested = database.inOrganisation(orgId, db => db.transaction().execute(async () => {}))
  await expect(nested).rejects.toThrow('A unit of work is one transaction')
  const streamed = database.inOrganisation(orgId, async db => {
    for await (const _ of db
      .withTables<{ platformMails: { id: string } }>()
      .selectFrom('platformMails')
      .selectAll()
      .stream())
      return
  })
  await expect(streamed).rejects.toThrow(/page by page/)
})

test('the organisation of a unit of work ends with it, whether it returned or threw', async () => {
  const { database, orgId } = await organisation()
  expect(await database.inOrganisation(orgId, settingIn)).toBe(orgId)
  await database.inOrganisation(orgId, async () => Promise.reject(new Error('broken'))).catch(() => {})
  for (let again = 0; again < 8; again++) expect(await database.outside(settingIn)).toBe('')
})

test('outside an organisation nothing can be written', async () => {
  const { database, orgId } = await organisation()
  await expect(database.outside(write(orgId))).rejects.toThrow(/row-level security/)
})

test('many units of work at once each see their own organisation', async () => {
  const all = await Promise.all([organisation(), organisation(), organisation()])
  const seen = await Promise.all(
    [...all, ...all, ...all].map(({ database, orgId }) => database.inOrganisation(orgId, settingIn)),
  )
  expect(seen).toEqual([...all, ...all, ...all].map(({ orgId }) => orgId))
})

test.runIf(onServer)(
  'a unit of work that only reads sees one moment, whatever others save meanwhile',
  async () => {
    const { database, orgId } = await organisation()
    const counts = await database.inOrganisation(
      orgId,
      async db => {
        const before = await mails(db)
        await database.inOrganisation(orgId, write(orgId))
        return [before, await mails(db)]
      },
      'read',
    )
    expect(counts).toEqual([0, 0])
    expect(await database.inOrganisation(orgId, mails)).toBe(1)
  },
)

test('values come back as the product writes them: dates as text, large numbers as numbers, JSON with its own keys', async () => {
  const database = await workerDatabase()
  const row = await database.outside(async db => {
    const { rows } =
      await sql`select date '2026-03-02' as some_date, array[date '2026-03-02'] as some_dates, 9007199254740991::bigint as big_one,
      '{"snake_key": {"inner_key": 1}}'::jsonb as some_json, timestamptz '2026-03-02T09:00:00Z' as some_moment`.execute(
        db,
      )
    return rows[0]
  })
  expect(row).toEqual({
    someDate: '2026-03-02',
    someDates: ['2026-03-02'],
    bigOne: 9_007_199_254_740_991,
    someJson: { snake_key: { inner_key: 1 } },
    someMoment: new Date('2026-03-02T09:00:00Z'),
  })
})

test.each([
  ['capital letters', '0198F2F0-0000-7000-8000-000000000000'],
  ['a quote', "0198f2f0-0000-7000-8000-000000000000'"],
  ['a line break', '0198f2f0-0000-7000-8000-000000000000\n'],
  ['nothing', ''],
  ['braces', '{0198f2f0-0000-7000-8000-000000000000}'],
])('an organisation id with %s is refused before it becomes a statement', (_, orgId) => {
  expect(() => bindOrganisation(orgId)).toThrow(/UUID/)
})

test.skipIf(onServer)(
  'the embedded engine counts rows anew when it is told to, since nothing does it by itself',
  async () => {
    const { database, orgId } = await organisation()
    const known = async () => {
      const { rows } = await database.queue.run(
        "select reltuples from pg_class where relname = 'platform_mails'",
      )
      return Number(rows[0]?.['reltuples'])
    }
    const count = async () =>
      Number((await database.queue.run('select count(*) from platform_mails')).rows[0]?.['count'])
    for (let i = 0; i < 40; i++) await database.inOrganisation(orgId, write(orgId))
    await database.maintain()
    expect(await known()).toBe(await count())
  },
)

test('maintenance leaves every row where it is', async () => {
  const { database, orgId } = await organisation()
  await database.inOrganisation(orgId, write(orgId))
  await database.maintain()
  expect(await database.inOrganisation(orgId, mails)).toBe(1)
})
