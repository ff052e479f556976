import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays, weekday } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople, chartOn, DEMO_SEED, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { estimateProblem } from '../fields/estimate.ts'
import { loadsOf } from '../load/loads-of.ts'
import { recurrenceProblem } from '../recurrence/recurrence.ts'
import { isOpen } from '../task.ts'
import type { NewTaskRow } from './add-task-rows.ts'
import { addCastTasks } from './cast-tasks.ts'
import { addDemoTasks } from './demo.ts'
import { addDoneTasks, addOpenTasks } from './ordinary-tasks.ts'
import { taskStory } from './task-story.ts'

const AS_OF = '2026-11-23'

let cast: DemoCast
let chart: OrgChart
let rows: readonly NewTaskRow[]
let ratios: ReadonlyMap<string, number | null>
let goals: ReadonlyMap<string, { kind: string; state: string; dueOn: string | null; openedOn: string }>
let stored: number
/** The story as it would be told on another day. */
let told: (asOf: string) => readonly NewTaskRow[]

beforeAll(async () => {
  const parts = {
    database: await workerDatabase(),
    clock: { now: () => new Date(`${AS_OF}T09:00:00Z`) },
    subscribers: () => [],
  }
  const standing = { actor: SYSTEM, timeZone: 'Europe/Amsterdam' }
  await runWork(parts, newId(), async () => standing, prepare)
})

async function prepare(work: Work): Promise<void> {
  cast = await addDemoPeople(work)
  const aims = await addDemoAims(work, cast)
  told = asOf => {
    const story = taskStory(seeded(DEMO_SEED).fork('tasks'), { ...cast, asOf }, aims, work.now.getTime())
    addCastTasks(story)
    addOpenTasks(story)
    addDoneTasks(story)
    return story.rows
  }
  rows = told(AS_OF)
  await addDemoTasks(work, cast, aims)
  chart = await chartOn(work, AS_OF)
  const loads = await loadsOf(
    work,
    chart.personsActive().map(person => person.id),
  )
  ratios = new Map([...loads].map(([id, { ratio }]) => [id, ratio]))
  const listed = await sql<{
    id: string
    kind: string
    state: string
    dueOn: string | null
    openedOn: string
  }>`
    select id, kind, state, due_on, created_on as opened_on from aims_aims`.execute(work.sql)
  goals = new Map(listed.rows.map(goal => [goal.id, goal]))
  const count = await sql<{ tasks: number }>`select count(*)::int as tasks from tasks_tasks`.execute(work.sql)
  stored = count.rows[0]?.tasks ?? 0
}

const idOf = (post: string) => cast.holder.get(post) ?? 'nobody'
const ratioOf = (post: string) => ratios.get(idOf(post)) ?? 0
const open = () => rows.filter(row => isOpen(row.state))
const openOf = (post: string) => open().filter(row => row.assigneeId === idOf(post))

test('the same seed tells the same tasks, and all of them are in the database', () => {
  expect(told(AS_OF)).toEqual(rows)
  expect(stored).toBe(rows.length)
})

test('every task has a team and a person of Tidewell, a title of its length, and an id of its own', () => {
  const teams = new Set(cast.team.values())
  const people = new Set(cast.holder.values())
  for (const row of rows) {
    expect(teams, row.title).toContain(row.teamId)
    if (row.assigneeId !== null) expect(people, row.title).toContain(row.assigneeId)
    expect(people, row.title).toContain(row.authorId)
    expect(row.title.trim().length).toBeGreaterThanOrEqual(3)
    expect(row.title.length).toBeLessThanOrEqual(140)
    expect(row.title).not.toMatch(/[{}]/)
  }
  expect(new Set(rows.map(row => row.id)).size).toBe(rows.length)
})

test('every estimate and every recurrence is one that a person could have entered', () => {
  for (const row of rows) {
    expect(estimateProblem(row.estimateDays), row.title).toBeNull()
    const facts = { dueOn: row.dueOn, servesGoal: row.goalId !== null }
    expect(recurrenceProblem(row.recurrence ?? null, facts), row.title).toBeNull()
  }
})

test('an open task serves a goal that is not closed, and only the former head of Sales still has some after leaving', () => {
  for (const row of open()) {
    const goal = goals.get(row.goalId ?? '')
    expect(goal, row.title).toMatchObject({ kind: 'goal' })
    expect(['closed', 'archived'], row.title).not.toContain(goal?.state)
    if (row.assigneeId !== null && row.assigneeId !== idOf('Former head of sales'))
      expect(chart.isActive(row.assigneeId), row.title).toBe(true)
  }
})

test('nothing was made or ended in the future, ended before it was made, or is due on a weekend', () => {
  for (const row of rows) {
    expect(row.createdOn <= AS_OF, row.title).toBe(true)
    if (row.dueOn !== null) expect(weekday(row.dueOn), row.title).toBeLessThanOrEqual(5)
    if (row.endedOn === undefined) continue
    expect(row.endedOn <= AS_OF, row.title).toBe(true)
    expect(row.endedOn >= row.createdOn, row.title).toBe(true)
  }
})

test('what is blocked or dropped says why, what is done or dropped says when, and nothing else does', () => {
  for (const { state, reason, endedOn, title } of rows) {
    expect(reason !== undefined, title).toBe(state === 'blocked' || state === 'dropped')
    expect(endedOn !== undefined, title).toBe(state === 'done' || state === 'dropped')
  }
})

test('Ravi Menon of Alarms has a load over 1.3, from the tasks of seven goals', () => {
  expect(ratioOf('Alarms 1')).toBeGreaterThan(1.3)
  expect(new Set(openOf('Alarms 1').map(row => row.goalId)).size).toBeGreaterThanOrEqual(7)
})

test('four of the eight people of Platform have a load over 1.1', () => {
  const members = [1, 2, 3, 4, 5, 6, 7, 8].map(at => `Platform ${at}`)
  expect(members.every(member => cast.holder.has(member))).toBe(true)
  expect(members.filter(member => ratioOf(member) > 1.1)).toHaveLength(4)
})

// The demo is made as of today, whatever day that is.
test.each([0, 1, 2, 3, 4, 5, 6])(
  'of 24 recurring supplier checks in four weeks 17 were done on time, also %i days later',
  days => {
    const asOf = addDays(AS_OF, days)
    const checks = told(asOf).filter(row => row.title.startsWith('Supplier check: ') && row.seriesId)
    const done = checks.filter(row => row.state === 'done')
    expect(done).toHaveLength(24)
    expect(done.filter(row => (row.endedOn ?? '') <= (row.dueOn ?? ''))).toHaveLength(17)
    for (const row of done) expect((row.endedOn ?? '') < asOf && (row.dueOn ?? '') < asOf).toBe(true)
  },
)

test('each of the six supplier checks comes back next week, on the weekday it is due', () => {
  const next = rows.filter(row => row.recurrence !== undefined)
  expect(next).toHaveLength(6)
  for (const { title, recurrence, dueOn, seriesId } of next) {
    expect(recurrence, title).toEqual({ every: 'week', count: 1, anchorOn: dueOn })
    const series = rows.filter(row => row.seriesId === seriesId)
    expect(series.map(row => row.occurrence).sort()).toEqual([1, 2, 3, 4, 5])
  }
})

test('seventeen tasks of the absent Platform manager fall due while she is away', () => {
  const until = chart.awayUntil(idOf('Platform manager')) ?? ''
  const [from, to] = [addDays(AS_OF, -21), until]
  const falling = openOf('Platform manager').filter(
    row => row.dueOn !== null && row.dueOn >= from && row.dueOn <= to,
  )
  expect(falling).toHaveLength(17)
})

test('three open tasks still stand in the name of the former head of Sales, who has left', () => {
  expect(openOf('Former head of sales')).toHaveLength(3)
  expect(chart.isActive(idOf('Former head of sales'))).toBe(false)
})

test('eleven tasks from before her promotion are still done by the Applications manager', () => {
  const carried = openOf('Applications manager').filter(row => row.createdOn <= addDays(AS_OF, -98))
  expect(carried).toHaveLength(11)
})

test('four tasks of the Forecasting manager are late', () => {
  expect(openOf('Forecasting manager').filter(row => (row.dueOn ?? AS_OF) < AS_OF)).toHaveLength(4)
})

test('line B has 24 open tasks, six of them late: a quarter', () => {
  const ofLineB = open().filter(row => row.teamId === cast.team.get('Manufacturing B'))
  expect(ofLineB).toHaveLength(24)
  expect(ofLineB.filter(row => (row.dueOn ?? AS_OF) < AS_OF)).toHaveLength(6)
})

test('one goal of line B is 96 % done, so that busy without moving shows', () => {
  const busy = rows.find(
    row => row.assigneeId === idOf('Line lead B') && isOpen(row.state) && row.estimateDays === 1,
  )
  const days = (done: boolean) =>
    rows
      .filter(row => row.goalId === busy?.goalId && (!done || row.state === 'done'))
      .reduce((sum, row) => sum + (row.estimateDays ?? 0), 0)
  expect(Math.round((100 * days(true)) / days(false))).toBeGreaterThanOrEqual(96)
})

test('Calibration 1 meets four tasks of four goals, and opens with the one that leads to the vision', () => {
  const [first] = openOf('Calibration 1').filter(row => row.state === 'doing')
  expect(first?.title).toBe('Calibrate drift table, batch 7')
  expect(new Set(openOf('Calibration 1').map(row => row.goalId)).size).toBeGreaterThanOrEqual(4)
})
