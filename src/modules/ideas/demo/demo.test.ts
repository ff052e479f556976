import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople } from '#modules/people/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { turnIdeas } from '../answerer/turn-ideas.ts'
import { addDemoIdeas } from './demo.ts'
import { TIDEWELL_IDEAS } from './tidewell-ideas.ts'

interface Row {
  readonly title: string
  readonly state: string
  readonly rungs: number
  readonly overdueAt: Date | null
  readonly dueAt: Date | null
  readonly proposedAt: Date
  readonly answeredAt: Date | null
  readonly aimId: string | null
  readonly proposerId: string
  readonly answererId: string
  readonly becameId: string | null
}

const NOW = '2026-11-23T09:00:00Z'
let rows: readonly Row[]
let after: readonly Row[]
let helpers: number
beforeAll(async () => {
  const parts = { database: await workerDatabase(), clock: stoppedClock(NOW), subscribers: () => [] }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork(parts, newId(), standing, async work => {
    const cast = await addDemoPeople(work)
    await addDemoIdeas(work, cast, await addDemoAims(work, cast))
    const read = async () => {
      const found = await sql<Row>`
        select title, state, rungs, overdue_at, due_at, proposed_at, answered_at, aim_id, proposer_id, answerer_id, became_id
          from ideas_ideas where org_id = ${work.orgId} order by title`.execute(work.sql)
      return found.rows
    }
    rows = await read()
    await turnIdeas(work)
    after = await read()
    const counted = await sql<{
      n: number
    }>`select count(*)::int as n from ideas_helpers where org_id = ${work.orgId}`.execute(work.sql)
    helpers = counted.rows[0]?.n ?? 0
  })
})

test('there are about twenty in two years, in every state but taken back, and two are overdue', () => {
  expect(rows.length).toBe(TIDEWELL_IDEAS.length)
  expect(new Set(rows.map(({ state }) => state))).toEqual(
    new Set(['waiting', 'trying', 'became', 'learned', 'not_now']),
  )
  expect(rows.filter(({ overdueAt }) => overdueAt !== null)).toHaveLength(2)
  expect(helpers).toBe(TIDEWELL_IDEAS.flatMap(({ helpers: offered }) => offered).length)
})

test('each names an aim, is answered by somebody else, and what became something links to it', () => {
  for (const { title, aimId, proposerId, answererId, state, becameId } of rows)
    expect({ title, aim: aimId !== null, own: proposerId === answererId, linked: becameId !== null }).toEqual(
      {
        ...{ title, aim: true, own: false, linked: state === 'became' },
      },
    )
})

test('days follow each other: asked, answered, today', () => {
  const now = new Date(NOW)
  for (const { title, proposedAt, answeredAt } of rows) {
    const last = answeredAt ?? now
    expect({ title, inOrder: proposedAt < last && last <= now }).toEqual({ title, inOrder: true })
  }
})

test('the first round changes nothing: what is overdue was told, and what waits has time left', () => {
  expect(after).toEqual(rows)
})
