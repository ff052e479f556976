import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Organisation } from '#test/organisation.ts'
import { crowdedHarbour } from '../hats.factory.ts'
import { judgePast } from './judge-past.ts'
import { refresh } from './refresh.ts'

/** Harbour Works as if the rules had never run; ten pilots came on 1 January 2024, and `left` of them went on 1 February 2026. */
async function unlooked(left = 0): Promise<Organisation> {
  const org = await crowdedHarbour()
  await org.system(async work => {
    await sql`delete from hats_signals where org_id = ${org.orgId}::uuid`.execute(work.sql)
    await sql`delete from hats_findings where org_id = ${org.orgId}::uuid`.execute(work.sql)
    await sql`
      update people_placements set to_on = '2026-02-01' where org_id = ${org.orgId}::uuid and id in (
        select l.id from people_placements l join people_persons p on p.org_id = l.org_id and p.id = l.person_id
         where l.org_id = ${org.orgId}::uuid and p.name like 'Pilot%' order by l.id limit ${left})`.execute(
      work.sql,
    )
    await sql`update people_organisations set chart_rev = gen_random_uuid() where org_id = ${org.orgId}::uuid`.execute(
      work.sql,
    )
  })
  return org
}

const signals = (org: Organisation) =>
  org.system(async work => {
    const { rows } = await sql<{
      state: string
      firedOn: string
      judgedOn: string
      clearedOn: string | null
    }>`
      select state, fired_on, judged_on, cleared_on from hats_signals
       where org_id = ${org.orgId}::uuid and rule = 'H01' order by fired_on`.execute(work.sql)
    return rows
  })

const past = (org: Organisation, ...dates: string[]) => org.system(work => judgePast(work, dates))

describe('an organisation that begins with a history', () => {
  test('has what fired then and still does, dated when it fired, and the look at today changes nothing about that', async () => {
    const org = await unlooked()
    await past(org, '2025-12-01', '2023-06-05', '2026-02-02')
    expect(await signals(org)).toEqual([
      { state: 'open', firedOn: '2025-12-01', judgedOn: '2026-02-02', clearedOn: null },
    ])
    expect(await org.system(work => refresh(work))).toMatchObject({ opened: 0, cleared: 0 })
    expect(await signals(org)).toMatchObject([{ state: 'open', firedOn: '2025-12-01', clearedOn: null }])
    expect(await org.eventsOfType('signal.opened')).toBe(1) // the one of the factory
  })

  test('has what is over, with the date on which it was', async () => {
    const org = await unlooked(6)
    await past(org, '2025-12-01', '2026-01-05', '2026-02-09', '2026-02-16', '2026-02-23')
    expect(await signals(org)).toEqual([
      { state: 'cleared', firedOn: '2025-12-01', judgedOn: '2026-02-16', clearedOn: '2026-02-23' },
    ])
  })

  test('begins its own day without what merely holds from before', async () => {
    const org = await unlooked(3)
    await past(org, '2025-12-01', '2026-02-23')
    expect(await signals(org)).toEqual([
      { state: 'cleared', firedOn: '2025-12-01', judgedOn: '2026-02-23', clearedOn: '2026-03-02' },
    ])
    expect(await org.system(work => refresh(work))).toMatchObject({ opened: 0, changed: 0, cleared: 0 })
  })

  test('has nothing of a time before it had any people', async () => {
    const org = await unlooked()
    expect(await past(org, '2001-01-01')).toBe(0)
    expect(await signals(org)).toEqual([])
  })

  test('has the breaks in its line since when they have been there, and none that were mended', async () => {
    const org = await unlooked()
    const broken = () =>
      org.system(async work => {
        const { rows } = await sql<{ checkId: string; foundOn: string; goneOn: string | null }>`
          select check_id, found_on, gone_on from hats_findings where org_id = ${org.orgId}::uuid and check_id = 'A01'`.execute(
          work.sql,
        )
        return rows
      })
    await org.system(work =>
      sql`delete from hats_findings where org_id = ${org.orgId}::uuid`.execute(work.sql),
    )
    await past(org, '2025-12-01', '2026-02-02', '2026-02-23')
    await org.system(work => refresh(work))
    expect(await broken()).toEqual([{ checkId: 'A01', foundOn: '2025-12-01', goneOn: null }])
  })
})
