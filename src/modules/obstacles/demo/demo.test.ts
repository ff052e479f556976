import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople, type DemoCast } from '#modules/people/public.ts'
import { addDemoTasks } from '#modules/tasks/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { addDemoObstacles } from './demo.ts'

interface Row {
  readonly title: string
  readonly state: string
  readonly ownerId: string
  readonly rungs: number
  readonly dueAt: Date | null
  readonly forId: string | null
  readonly taskId: string | null
}

const NOW = '2026-11-23T09:00:00Z'
let rows: readonly Row[]
let cast: DemoCast
let blocked: number
beforeAll(async () => {
  const parts = { database: await workerDatabase(), clock: stoppedClock(NOW), subscribers: () => [] }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork(parts, newId(), standing, async work => {
    cast = await addDemoPeople(work)
    const goals = await addDemoAims(work, cast)
    await addDemoTasks(work, cast, goals)
    await addDemoObstacles(work, cast, goals)
    const found = await sql<Row>`
      select title, state, owner_id, rungs, due_at, court_for_id as for_id, task_id from obstacles_obstacles
       where org_id = ${work.orgId}`.execute(work.sql)
    rows = found.rows
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from tasks_tasks t where org_id = ${work.orgId} and state = 'blocked' and exists (
        select from obstacles_obstacles o where o.org_id = t.org_id and o.id = t.obstacle_id and o.task_id = t.id)`.execute(
      work.sql,
    )
    blocked = counted.rows[0]?.n ?? 0
  })
})

const named = (title: string) => rows.find(row => row.title === title)

test('there are about 140 in two years, and 8 in a hundred went up', () => {
  expect(rows.length).toBeGreaterThan(130)
  expect(rows.length).toBeLessThan(150)
  expect(rows.filter(({ rungs }) => rungs > 0)).toHaveLength(11)
})

test('the calibration lab waits for Tomás, the refunds for Camila, and two of the absent manager’s for the head of software', () => {
  const owner = (title: string) => named(title)?.ownerId
  expect(owner('Two teams need the calibration lab in the same week')).toBe(cast.holder.get('COO'))
  expect(owner('Refunds over 5k wait for somebody who may sign')).toBe(
    cast.holder.get('Head of customer success'),
  )
  const standIns = rows.filter(({ forId }) => forId === cast.holder.get('Platform manager'))
  expect(standIns.map(({ state, ownerId }) => [state, ownerId])).toEqual(
    Array(2).fill(['open', cast.holder.get('Head of software')]),
  )
})

test('no clock has run out yet, and no words come often', () => {
  for (const { title, dueAt } of rows)
    expect({ title, late: dueAt !== null && dueAt <= new Date(NOW) }).toEqual({ title, late: false })
  const raised = rows.filter(({ taskId }) => taskId === null).map(({ title }) => title)
  const most = Math.max(...Array.from(Map.groupBy(raised, title => title).values(), alike => alike.length))
  expect(most).toBeLessThanOrEqual(5)
})

test('every blocked task has one', () => {
  expect(blocked).toBe(rows.filter(({ taskId }) => taskId !== null).length)
})
