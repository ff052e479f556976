import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/db/database.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { findDemo, makeDemo, removeDemo } from './make-demo.ts'

const AS_OF = '2026-11-23T09:00:00Z'

let database: Database
let orgId: string

beforeAll(async () => {
  database = await workerDatabase()
  // Other tests of this worker may have left a demo of their own.
  while (await removeDemo({ database }));
  orgId = await makeDemo({ database, clock: { now: () => new Date(AS_OF) }, subscribers: () => [] })
})

async function one<T extends object>(query: string): Promise<T> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<T>`${sql.raw(query)}`.execute(db)
    return rows[0] as T
  })
}

test('Tidewell has one vision, five strategies, twelve organisation goals, sixty team goals and 25 of persons', async () => {
  const counts = await one(`select
    count(*) filter (where kind = 'vision' and state = 'live')::int as visions,
    count(*) filter (where kind = 'strategy')::int as strategies,
    count(*) filter (where kind = 'goal' and scope = 'org')::int as org_goals,
    count(*) filter (where scope = 'team' and state <> 'closed')::int as team_goals,
    count(*) filter (where scope = 'person')::int as person_goals,
    count(*) filter (where state = 'closed')::int > 30 as history from aims_aims`)
  expect(counts).toEqual({
    visions: 1,
    strategies: 5,
    orgGoals: 12,
    teamGoals: 60,
    personGoals: 25,
    history: true,
  })
})

test('Sentinel has 74 open tasks of four teams and eleven people, 232 estimated days, six critical ones unassigned', async () => {
  const counts = await one(`
    with recursive below as (
      select id from aims_aims where title = 'Sentinel certified'
      union all select a.id from aims_aims a join below b on a.parent_id = b.id where a.state <> 'closed')
    select count(*)::int as tasks, count(distinct assignee_id)::int as people, count(distinct team_id)::int as teams,
           sum(estimate_days) as days, count(*) filter (where critical and assignee_id is null)::int as unassigned
      from tasks_tasks where goal_id in (select id from below) and state in ('todo', 'doing', 'blocked')`)
  expect(counts).toEqual({ tasks: 74, people: 11, teams: 4, days: 232, unassigned: 6 })
})

test('the line from today’s task to the destination has four steps', async () => {
  const { line } = await one<{ line: string[] }>(`
    with recursive line as (
      select 0 as step, title, goal_id as above from tasks_tasks where title = 'Calibrate drift table, batch 7'
      union all select step + 1, a.title, a.parent_id from line join aims_aims a on a.id = line.above)
    select jsonb_agg(title order by step) as line from line`)
  expect(line).toEqual([
    'Calibrate drift table, batch 7',
    'Sentinel drift below 0.5 %',
    'Sentinel certified',
    'Always-on certified sensing',
    'By 2032 every town we serve knows, hour by hour, that its water is safe',
  ])
})

test('there are about 300 open tasks and about 2,400 finished ones', async () => {
  const { open, ended } = await one<{ open: number; ended: number }>(`select
    count(*) filter (where state in ('todo', 'doing', 'blocked'))::int as open,
    count(*) filter (where state in ('done', 'dropped'))::int as ended from tasks_tasks`)
  expect(open).toBeGreaterThan(280)
  expect(open).toBeLessThan(480)
  expect(ended).toBeGreaterThan(2000)
  expect(ended).toBeLessThan(3200)
})

test('the demo is removed in one step, and nothing of it stays', async () => {
  expect(await findDemo({ database })).toBe(orgId)
  expect(await removeDemo({ database })).toBe(true)
  expect(await findDemo({ database })).toBeNull()
  expect(await one('select count(*)::int as rows from aims_aims')).toEqual({ rows: 0 })
  expect(await one('select count(*)::int as rows from platform_events')).toEqual({ rows: 0 })
  expect(await removeDemo({ database })).toBe(false)
})
