import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { crowdedHarbour } from '../hats.factory.ts'

test('a rule that fired ten times or more is told: how often, and how often it was over in steps of ten', async () => {
  const org = await crowdedHarbour()
  await org.system(work =>
    sql`
      insert into hats_signals
      select (jsonb_populate_record(null::hats_signals, to_jsonb(s) || jsonb_build_object('id', gen_random_uuid(),
               'state', 'cleared', 'fired_on', '2026-01-05', 'cleared_on', '2026-02-02'))).*
        from hats_signals s, generate_series(1, 14)`.execute(work.sql),
  )
  const { body } = await org.http.get('/api/hats/record', { as: 'Margaret' })
  expect(body.rules[0]).toMatchObject({ id: 'H01', fired: 15, cleared: 10, answered: null, fitted: null })
  expect(body.rules[1]).toMatchObject({ id: 'H02', fired: null, cleared: null })
  expect(body.replay.weeks).toHaveLength(9)
  expect(body.replay.rules).toEqual([
    { id: 'H01', title: 'Particularly large team', hat: 'lead', open: [10, 10, 10, 10, 0, 0, 0, 0, 1] },
  ])
})
