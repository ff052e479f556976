import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/db/database.ts'
import type { Actor, Work } from '#platform/work.ts'
import { runWork } from '#platform/work-runner.ts'
import { freshDatabase } from '#test/worker-database.ts'
import { rooms } from '../rooms.ts'
import { findDemo, makeDemo, removeDemo } from './make-demo.ts'

const AS_OF = '2026-11-23T09:00:00Z'

let database: Database
let orgId: string

beforeAll(async () => {
  database = await freshDatabase()
  // On a server it is the worker's, where other tests may have left a demo of their own.
  while (await removeDemo({ database }));
  orgId = await makeDemo({ database, clock: { now: () => new Date(AS_OF) }, subscribers: () => [] })
}, 240_000)

async function one<T extends object>(query: string): Promise<T> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<T>`${sql.raw(query)}`.execute(db)
    return rows[0] as T
  })
}

async function all<T extends object>(query: string): Promise<T[]> {
  return await database.inOrganisation(orgId, async db => (await sql<T>`${sql.raw(query)}`.execute(db)).rows)
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

test('the chief commercial officer acted thirteen times in four weeks in what others decide, and Platform has no cover', async () => {
  const counts = await one(`
    select count(*) filter (where d.title like 'Renewals%')::int as success,
           count(*) filter (where d.title like 'Campaigns%')::int as marketing,
           max(r.at) - min(r.at) < interval '28 days' as lately, min(d.level)::int as level
      from delegations_reach_ins r join delegations_delegations d on d.id = r.delegation_id`)
  expect(counts).toEqual({ success: 8, marketing: 5, lately: true, level: 4 })
  const covers = await one(`
    select jsonb_agg(p.title order by p.title) as covers from delegations_delegations d
      join people_placements p on p.person_id = d.to_id and p.to_on is null and p.kind <> 'acting'
     where d.kind = 'cover' and d.state = 'active'`)
  expect(covers).toEqual({ covers: ['Analyst', 'Sales lead'] })
})

test('two years of promises are mostly kept, and partners are promised something too', async () => {
  const counts = await one<Record<string, number>>(`
    select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'kept')::int as kept,
           count(*) filter (where state = 'missed')::int as missed,
           count(*) filter (where to_party_id is not null)::int as parties from commitments_promises`)
  expect(counts['open']).toBeGreaterThan(40)
  expect(counts['kept']).toBeGreaterThan(120)
  expect(counts['missed']).toBeGreaterThan(3)
  expect(counts['parties']).toBeGreaterThan(8)
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

test('personas were told of what waits for them: the latest is new, older ones were read, and no mail goes out', async () => {
  const told =
    await one(`select count(distinct person_id)::int >= 5 as several, bool_or(read_at is null) as fresh,
    bool_or(read_at is not null) as read, bool_and(mail = 'off') as unmailed,
    bool_and(text ~ '^\\S+ .* “.+”') as sentences from inbox_notices`)
  expect(told).toMatchObject({ several: true, fresh: true, read: true, unmailed: true, sentences: true })
})

/** How the weeks of everybody at one level divide, as each of them reads it themselves. */
async function balancesAt(level: number) {
  const people = await all<{ id: string }>(`
    select person_id as id from people_placements where kind <> 'acting' and level = ${level}
       and from_on <= '2026-11-23' and coalesce(to_on, '9999-12-31') >= '2026-11-23'`)
  const parts = { database, clock: { now: () => new Date(AS_OF) }, subscribers: () => [] }
  const route = rooms.routes.hats.find(({ name }) => name === 'readBalance')
  const balances: Balance[] = []
  for (const { id } of people) {
    const actor: Actor = { ...SOMEBODY, personId: id }
    const who = async () => ({ actor, timeZone: 'Europe/Amsterdam' })
    const read = async (work: Work) => route?.handler(work, {} as never, {} as never)
    balances.push((await runWork(parts, orgId, who, read)) as Balance)
  }
  const middles = balances.flatMap(({ told }) => (told === null ? [] : [(told.low + told.high) / 2]))
  return { balances, middle: middles.reduce((sum, each) => sum + each, 0) / middles.length }
}

interface Balance {
  readonly told: { readonly low: number; readonly high: number } | null
  readonly outside: boolean | null
}

const SOMEBODY = {
  kind: 'person',
  flags: { people: false, admin: false },
  sessionId: null,
  write: true,
} as const

test('executives of Tidewell mostly lead and its managers mostly manage, nearly all within what is expected', async () => {
  const [executives, managers] = [await balancesAt(5), await balancesAt(3)]
  expect(executives.balances).toHaveLength(6)
  expect(executives.middle).toBeGreaterThan(0.55)
  expect(managers.balances).toHaveLength(9)
  expect(managers.middle).toBeLessThan(0.45)
  const within = [...executives.balances, ...managers.balances].filter(({ outside }) => outside === false)
  expect(within.length).toBeGreaterThanOrEqual(13)
})

test('the demo is removed in one step, and nothing of it stays', async () => {
  expect(await findDemo({ database })).toBe(orgId)
  expect(await removeDemo({ database })).toBe(true)
  expect(await findDemo({ database })).toBeNull()
  expect(await one('select count(*)::int as rows from aims_aims')).toEqual({ rows: 0 })
  expect(await one('select count(*)::int as rows from platform_events')).toEqual({ rows: 0 })
  expect(await removeDemo({ database })).toBe(false)
}, 240_000)
