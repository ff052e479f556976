import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoPeople } from '#modules/people/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { addDemoAnnouncements } from './demo.ts'

interface Row {
  readonly title: string
  readonly publishedAt: Date
  readonly readByOn: string
  readonly choices: readonly string[]
  readonly meant: number | null
  readonly to: number
  readonly read: number
  readonly late: number
  readonly understood: number
  readonly itself: number
}

const NOW = '2026-11-23T09:00:00Z'
let rows: readonly Row[]
beforeAll(async () => {
  const parts = { database: await workerDatabase(), clock: stoppedClock(NOW), subscribers: () => [] }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork(parts, newId(), standing, async work => {
    await addDemoAnnouncements(work, await addDemoPeople(work))
    const found = await sql<Row>`
      select a.title, a.published_at, a.read_by_on, a.choices, a.meant, count(*)::int as "to", count(r.read_at)::int as read,
             (count(*) filter (where r.read_at > ${NOW}::timestamptz or r.read_at < a.published_at))::int as late,
             (count(*) filter (where r.choice = a.meant))::int as understood,
             (count(*) filter (where r.person_id = a.author_id))::int as itself
        from announcements_announcements a
        join announcements_readers r on r.org_id = a.org_id and r.announcement_id = a.id
       where a.org_id = ${work.orgId} group by a.org_id, a.id order by a.published_at`.execute(work.sql)
    rows = found.rows
  })
})

test('Tidewell’s leaders announced four things, three of them to everybody, with most people having read the older ones', () => {
  expect(rows.map(({ to }) => to)).toEqual([149, 149, expect.any(Number), 149])
  expect(rows[2]?.to).toBeLessThan(30)
  for (const { to, read } of rows.slice(0, 2)) expect(read / to).toBeGreaterThan(0.75)
})

test('nobody read one before it was published or after today, and no author is among the readers', () => {
  for (const { late, itself } of rows) expect([late, itself]).toEqual([0, 0])
})

test('the name of Brackwater was understood differently by many, so it was made clearer', () => {
  const [brackwater] = rows
  expect(brackwater?.choices).toHaveLength(3)
  const share = (brackwater?.understood ?? 0) / (brackwater?.read ?? 1)
  expect(share).toBeGreaterThan(0.55)
  expect(share).toBeLessThan(0.85)
})
