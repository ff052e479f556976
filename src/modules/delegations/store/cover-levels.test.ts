import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { openPGlite, pgliteDatabase } from '#platform/db/pglite-database.ts'
import { emptyDatabase } from '#platform/db/snapshot.ts'

const LEVELS = '0053-cover-levels.sql'

test('covers that an older version left take the level of their furthest part, in every organisation', async () => {
  const migrations = await readMigrations()
  const snapshot = await emptyDatabase(migrations.filter(({ name }) => name < LEVELS))
  const database = pgliteDatabase(await openPGlite({ snapshot }), 'fairlead_app')
  const orgs = [newId(), newId()]
  for (const org of orgs)
    await database.inOrganisation(org, async db => {
      const run = (text: string) => sql.raw(text).execute(db)
      const [from, to, cover, area] = [newId(), newId(), newId(), newId()]
      await run(`insert into people_organisations (org_id, name, slug, time_zone, chart_rev)
        values ('${org}', 'Harbour Works', 'harbour-${org}', 'Europe/Lisbon', '${newId()}')`)
      for (const person of [from, to])
        await run(`insert into people_persons (org_id, id, name) values ('${org}', '${person}', 'Somebody')`)
      const row = (id: string, kind: string, absent: string, more: string) =>
        run(`insert into delegations_delegations (org_id, id, kind, title, absent_id, from_id, to_id, outcome, check_days,
            starts_on, until_on, offered_on, state, level, lowered_from, lowered_until)
          values ('${org}', '${id}', '${kind}', 'Berths', ${absent}, '${from}', '${to}', '', 14,
            '2026-03-02', '2026-06-30', '2026-03-02', 'active', ${more})`)
      await row(cover, 'cover', `'${from}'`, "2, 3, '2026-04-01'")
      await row(area, 'area', 'null', "2, 3, '2026-04-01'")
      await run(`insert into delegations_areas (org_id, delegation_id, area, level) values
        ('${org}', '${cover}', 'approvals', 3), ('${org}', '${cover}', 'hiring', 4)`)
    })
  const next = migrations.filter(({ name }) => name <= LEVELS)
  expect(await migrate(database, next)).toEqual([LEVELS])
  for (const org of orgs) {
    const { rows } = await database.inOrganisation(org, db =>
      sql`select kind, level, lowered_from from delegations_delegations order by kind`.execute(db),
    )
    expect(rows).toEqual([
      { kind: 'area', level: 2, loweredFrom: 3 },
      { kind: 'cover', level: 4, loweredFrom: null },
    ])
  }
  await database.close()
})
