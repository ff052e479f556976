import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoPeople } from '#modules/people/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { addDemoCheckIns } from './demo.ts'
import { remind } from './rounds.ts'

test('fifteen weeks, about one in ten missed; Oluwaseun asked for guidance last week after two missed', async () => {
  const parts = {
    database: await workerDatabase(),
    clock: stoppedClock('2026-11-24T09:00:00Z'),
    subscribers: () => [],
  }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork(parts, newId(), standing, async work => {
    const cast = await addDemoPeople(work)
    await addDemoCheckIns(work, cast)
    const { rows } = await sql<{ made: number; missed: number; his: string[]; asks: string[] }>`
      select (select count(*)::int from check_ins_check_ins where org_id = ${work.orgId}) as made,
             (select count(*)::int from check_ins_missed where org_id = ${work.orgId}) as missed,
             (select json_agg(week_on::text || ' ' || in_row order by week_on desc) from check_ins_missed
               where org_id = ${work.orgId} and person_id = ${cast.holder.get('Forecasting manager')} and week_on >= '2026-11-02') as his,
             (select json_agg(week_on::text) from check_ins_check_ins where org_id = ${work.orgId} and need_guidance) as asks`.execute(
      work.sql,
    )
    const [found] = rows
    expect(found?.made).toBeGreaterThan(1_900)
    const share = (found?.missed ?? 0) / ((found?.made ?? 0) + (found?.missed ?? 0))
    expect(share).toBeGreaterThan(0.06)
    expect(share).toBeLessThan(0.13)
    expect(found?.his.map(each => each.split(' ')[0])).toEqual(['2026-11-09', '2026-11-02'])
    expect(found?.asks).toEqual(['2026-11-16'])
    // What was missed is noted: nobody is reminded of the past when the demo begins.
    const before = found?.missed
    await remind(work)
    const after = await sql<{
      n: number
    }>`select count(*)::int as n from check_ins_missed where org_id = ${work.orgId}`.execute(work.sql)
    expect(after.rows[0]?.n).toBe(before)
  })
})
