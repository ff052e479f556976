import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Check } from '../checks/check.ts'
import { LOOK_AGAIN } from '../signals/look-again-at.ts'
import { refresh } from '../signals/refresh.ts'
import { goalOf, run, SEEN, unplanned } from './findings.factory.ts'
import { refreshFindings } from './refresh-findings.ts'
import { forgetFindingsOf, standingFindings } from './store/findings.ts'

const kept = (org: Organisation) =>
  org.system(async work => {
    const { rows } = await sql<Record<string, unknown>>`
      select check_id, severity, says, found_on, judged_on, gone_on from hats_findings order by id`.execute(
      work.sql,
    )
    return rows
  })
const TODAY = '2026-03-02'
const found = {
  checkId: 'A10',
  severity: 'major',
  says: 'Berths have no plan.',
  foundOn: TODAY,
  judgedOn: TODAY,
  goneOn: null,
}

describe('a run over the line', () => {
  test('keeps what it finds since the day it was found, and a second one writes nothing', async () => {
    const org = await organisation()
    const finding = unplanned(org)
    await run(org, [finding])
    org.at('2026-03-05T09:00:00Z')
    await run(org, [finding])
    expect(await kept(org)).toEqual([found])
  })

  test('tells what changed about it, and notes the day it is gone; the next time it is a new one', async () => {
    const org = await organisation()
    const finding = unplanned(org)
    await run(org, [finding])
    org.at('2026-03-05T09:00:00Z')
    await run(org, [{ ...finding, severity: 'critical', says: 'Berths still have no plan.' }])
    const worse = { severity: 'critical', says: 'Berths still have no plan.', judgedOn: '2026-03-05' }
    expect(await kept(org)).toEqual([{ ...found, ...worse }])
    org.at('2026-03-06T09:00:00Z')
    await run(org, [])
    expect(await kept(org)).toEqual([{ ...found, ...worse, goneOn: '2026-03-06' }])
    await run(org, [finding])
    expect((await kept(org)).map(row => row['goneOn'])).toEqual(['2026-03-06', null])
  })

  test('leaves what a broken check found as it was, and names that check', async () => {
    const org = await organisation()
    await run(org, [unplanned(org)])
    const broken: Check = {
      id: 'A10',
      find() {
        throw new Error('The tide is out.')
      },
    }
    const told = await org.system(work => refreshFindings(work, SEEN, [broken]))
    expect(told.broken).toEqual([{ rule: 'A10', error: new Error('The tide is out.') }])
    expect(await kept(org)).toEqual([found])
  })

  test('says by which numbers it was last judged', async () => {
    const org = await organisation()
    const finding = unplanned(org)
    const check: Check = { id: 'A10', find: () => [finding] }
    for (const version of [0, 3, 3])
      await org.system(work => refreshFindings(work, { ...SEEN, version }, [check]))
    expect(await org.system(standingFindings)).toMatchObject([{ checkId: 'A10', thresholdsVersion: 3 }])
  })

  test('costs as many statements for a hundred breaks as for one', async () => {
    const org = await organisation()
    const many = Array.from({ length: 100 }, () => unplanned(org))
    const cost = await org.system(work =>
      countStatements(work, counted => refreshFindings(counted, SEEN, [{ id: 'A10', find: () => many }])),
    )
    expect(cost).toBe(2)
    expect(await kept(org)).toHaveLength(100)
  })

  test('belongs to the run over the situations: an organisation without a vision hears of that', async () => {
    const org = await organisation()
    await org.system(work => refresh(work))
    expect((await kept(org)).map(row => row['checkId'])).toEqual(['A01'])
    await org.system(work => refresh(work))
    expect(await kept(org)).toHaveLength(1)
  })

  test('never shows one organisation what breaks in another', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await run(org, [unplanned(org)])
    expect(await kept(other)).toEqual([])
    await run(other, [])
    expect(await kept(org)).toEqual([found])
  })
})

test('writing the measure of a goal that had none tells the run to look again, and the events that mend are all heard', async () => {
  const org = await organisation()
  const id = await goalOf(org, 'Pilots')
  const { body: page } = await org.http.get(`/api/aims/${id}`, { as: 'Grace' })
  const measure = { type: 'number', unit: '%', start: 71, target: 88, direction: 'up' }
  const { status } = await org.http.put(
    `/api/aims/${id}/measure`,
    { rev: page.rev, measure },
    { as: 'Grace' },
  )
  expect([status, await org.eventsOfType('aim.measure_set')]).toEqual([200, 1])
  for (const type of ['aim.measure_set', 'aim.brief_changed', 'aim.plan_changed', 'decision.expired'])
    expect(LOOK_AGAIN).toContain(type)
})

test('who is erased is named no more: neither in sentences nor as who accepted', async () => {
  const org = await organisation()
  const about = unplanned(org, {
    check: 'A18',
    subject: { kind: 'person', id: org.id.Linus },
    ownerId: org.id.Linus,
  })
  await run(org, [unplanned(org, { ownerId: org.id.Linus, says: 'Linus has no plan.' }), about])
  const [row] = (await org.http.get('/api/hats/alignment', { as: 'Linus' })).body.findings
  const until = addDays(TODAY, 30)
  const accepted = await org.http.put(
    `/api/hats/findings/${row.id}/acceptance`,
    { reason: 'After the storm.', until },
    { as: 'Linus' },
  )
  expect(accepted.status).toBe(200)
  await org.system(work => forgetFindingsOf(work, org.id.Linus))
  const { body } = await org.http.get('/api/hats/alignment', { as: 'Ada' })
  expect(body.findings).toMatchObject([
    { check: 'A10', says: 'A brief without a plan.', owner: null, accepted: null },
  ])
  expect(JSON.stringify(await kept(org))).not.toContain('Linus')
})
