import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { crowdedHarbour } from '../hats.factory.ts'
import { firstNoticed, openOnDays } from '../store/open-by-week.ts'
import { replay } from './replay.ts'

test('past dates are judged by what the records say of each, and nothing is written', async () => {
  const org = await crowdedHarbour()
  const before = await org.system(work => sql`select * from hats_signals`.execute(work.sql))
  const { dates, rules } = await org.system(work =>
    replay(work, { from: '2023-12-18', to: '2024-01-15', everyDays: 7 }),
  )
  expect(dates).toEqual(['2023-12-18', '2023-12-25', '2024-01-01', '2024-01-08', '2024-01-15'])
  // Ten pilots began on the first of January.
  expect(rules.find(each => each.rule === 'H01')?.open).toEqual([0, 0, 1, 1, 1])
  expect(rules.map(each => each.rule)).toEqual(rules.map(each => each.rule).toSorted())
  expect((await org.system(work => sql`select * from hats_signals`.execute(work.sql))).rows).toEqual(
    before.rows,
  )
})

test('what was noticed is counted by the days on which it was open', async () => {
  const org = await crowdedHarbour()
  const days = ['2026-03-01', '2026-03-02', '2026-03-20']
  expect(await org.system(work => openOnDays(work, days))).toEqual([
    { on: '2026-03-02', rule: 'H01', hat: 'lead', open: 1 },
    { on: '2026-03-20', rule: 'H01', hat: 'lead', open: 1 },
  ])
  expect(await org.system(firstNoticed)).toBe('2026-03-02')
  await org.system(work =>
    sql`update hats_signals set state = 'cleared', cleared_on = '2026-03-20'`.execute(work.sql),
  )
  expect((await org.system(work => openOnDays(work, days))).map(row => row.on)).toEqual(['2026-03-02'])
})
