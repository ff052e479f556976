import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Database } from '#platform/db/database.ts'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { openPGlite, pgliteDatabase } from '#platform/db/pglite-database.ts'
import { emptyDatabase } from '#platform/db/snapshot.ts'

const HISTORY = '0011-aims-history.sql'
const ORG = newId()
const id = { ada: newId(), grace: newId(), here: newId(), there: newId(), goal: newId() }
const at = (day: string) => `${day}T09:00:00Z`

/** An organisation as an older version left it: a goal that was moved, handed over, renamed and postponed. */
let database: Database
beforeAll(async () => {
  const migrations = await readMigrations()
  const snapshot = await emptyDatabase(migrations.filter(({ name }) => name < HISTORY))
  database = pgliteDatabase(await openPGlite({ snapshot }), 'fairlead_app')
  await database.inOrganisation(ORG, async db => {
    const run = (text: string) => sql.raw(text).execute(db)
    await run(`insert into people_organisations (org_id, name, slug, time_zone, chart_rev)
      values ('${ORG}', 'Harbour Works', 'harbour', 'Europe/Lisbon', '${newId()}')`)
    for (const person of [id.ada, id.grace])
      await run(`insert into people_persons (org_id, id, name) values ('${ORG}', '${person}', 'Somebody')`)
    for (const aim of [id.here, id.there, id.goal])
      await run(`insert into aims_aims (org_id, id, kind, scope, state, title, what, why, owner_id, parent_id, due_on, cadence_days,
          brief_version, plan_version, briefed_by_id, briefed_on, planned_on, live_on, created_at, created_on)
        values ('${ORG}', '${aim}', '${aim === id.goal ? 'goal' : 'strategy'}', 'org', 'live', 'Title now', 'What now', 'Why now', '${id.grace}',
          ${aim === id.goal ? `'${id.there}'` : 'null'}, '2026-09-01', 14, 2, 2, '${id.ada}', '2026-01-07', '2026-01-08', '2026-01-09',
          '${at('2026-01-05')}', '2026-01-05')`)
    await run(`insert into aims_briefs (org_id, aim_id, version, title, what, why, set_at, set_on) values
      ('${ORG}', '${id.goal}', 1, 'Title then', 'What then', 'Why then', '${at('2026-01-07')}', '2026-01-07'),
      ('${ORG}', '${id.goal}', 2, 'Title now', 'What now', 'Why now', '${at('2026-02-10')}', '2026-02-10')`)
    const states = [
      ['draft', '2026-01-05'],
      ['briefed', '2026-01-07'],
      ['planned', '2026-01-08'],
      ['live', '2026-01-09'],
    ]
    for (const [state, on] of states)
      await run(`insert into aims_states (org_id, id, aim_id, state, since_on, at)
        values ('${ORG}', '${newId()}', '${id.goal}', '${state}', '${on}', '${at(on ?? '')}')`)
    for (const [set, due] of [
      ['2026-01-09', '2026-06-01'],
      ['2026-02-20', '2026-09-01'],
    ])
      await run(
        `insert into aims_schedules (org_id, id, aim_id, due_on, set_on) values ('${ORG}', '${newId()}', '${id.goal}', '${due}', '${set}')`,
      )
    await run(`insert into aims_measures (org_id, aim_id, version, run, type, unit, start, target, from_on, set_at)
      values ('${ORG}', '${id.goal}', 1, 1, 'number', '%', 1, 2, '2026-01-05', '${at('2026-01-05')}')`)
    await run(
      `insert into aims_milestones (org_id, id, aim_id, position, title, done_on) values ('${ORG}', '${newId()}', '${id.goal}', 0, 'Boat', '2026-03-03')`,
    )
    const told = (type: string, on: string, facts: object) =>
      run(`insert into platform_events (org_id, id, at, actor_kind, type, subject_kind, subject_id, data)
        values ('${ORG}', '${newId(Date.parse(at(on)))}', '${at(on)}', 'system', '${type}', 'aim', '${id.goal}', '${JSON.stringify(facts)}')`)
    await told('aim.moved', '2026-02-03', { fromParentId: id.here, toParentId: id.there, link: null })
    await told('aim.reassigned', '2026-02-06', { fromOwnerId: id.ada, toOwnerId: id.grace })
  })
  const next = migrations.filter(({ name }) => name <= HISTORY)
  expect(await migrate(database, next)).toEqual([HISTORY])
})

const standing = (on: string) =>
  database.inOrganisation(ORG, async db => {
    const { rows } = await sql<Record<string, unknown>>`
      select state, title, why, owner_id, parent_id, due_on, plan_version, briefed_on, measure ->> 'target' as target,
             milestones -> 0 ->> 'doneOn' as done
        from aims_versions where aim_id = ${id.goal} and from_on <= ${on} order by from_on desc limit 1`.execute(
      db,
    )
    return rows[0]
  })

test.each([
  [
    'as a draft',
    '2026-01-05',
    {
      state: 'draft',
      title: 'Title then',
      ownerId: id.ada,
      parentId: id.here,
      dueOn: '2026-06-01',
      briefedOn: null,
      target: '2',
    },
  ],
  [
    'once it was live',
    '2026-01-20',
    { state: 'live', title: 'Title then', why: 'Why then', planVersion: 1, briefedOn: '2026-01-07' },
  ],
  ['before the move', '2026-02-02', { parentId: id.here, ownerId: id.ada }],
  ['after the move', '2026-02-03', { parentId: id.there, ownerId: id.ada }],
  ['after it was handed over', '2026-02-06', { ownerId: id.grace, title: 'Title then' }],
  ['after it was renamed', '2026-02-10', { title: 'Title now', why: 'Why now', dueOn: '2026-06-01' }],
  ['after it was postponed', '2026-02-20', { dueOn: '2026-09-01', done: null }],
  ['after a milestone was done', '2026-03-03', { done: '2026-03-03' }],
])('an aim of an older version is known from its histories: %s', async (_, on, expected) => {
  expect(await standing(on)).toMatchObject(expected)
})

test('a day before it was drafted has no version, and no other organisation sees any', async () => {
  expect(await standing('2026-01-04')).toBeUndefined()
  const others = await database.inOrganisation(newId(), db => sql`select from aims_versions`.execute(db))
  expect(others.rows).toEqual([])
})
