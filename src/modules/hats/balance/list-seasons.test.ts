import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { balanceOf, SECRET, WEEK } from './balance.factory.ts'
import type { Season } from './contract.ts'
import { markAct } from './mark-act.ts'
import { insertAdded } from './store/added.ts'
import { saveMark } from './store/marks.ts'
import { seasonsFrom } from './window.ts'

/** The last day of the season before the twelve weeks that 2 March 2026 lies in. */
const ENDED = '2025-12-14'

/** Four weeks of somebody up to a day, as they would have added them then. */
async function weeksUpTo(
  org: Organisation,
  as: Name,
  day: LocalDate,
  week: keyof typeof WEEK,
): Promise<void> {
  await org.as(as, async work => {
    for (let back = 0; back < 4; back++)
      for (const kind of WEEK[week])
        await insertAdded(work, org.id[as], { kind, on: addDays(day, -7 * back), note: SECRET })
  })
}

async function seasonsOf(org: Organisation, as: Name): Promise<Season[]> {
  return (await org.http.get('/api/hats/balance/seasons', { as })).body.entries
}

describe('the seasons of somebody', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
    await weeksUpTo(org, 'Grace', '2026-03-02', 'leading')
    await weeksUpTo(org, 'Grace', ENDED, 'managing')
    await weeksUpTo(org, 'Grace', '2025-06-20', 'leading')
  })

  it('are told as far back as anything is recorded, twelve weeks each', async () => {
    const seasons = await seasonsOf(org, 'Grace')
    expect(seasons.map(({ from, to, events }) => [from, to, events])).toEqual([
      ['2025-09-22', ENDED, 20],
      ['2025-06-30', '2025-09-21', 0],
      ['2025-04-07', '2025-06-29', 20],
    ])
    expect(seasons[1]?.told).toBeNull()
  })

  it('tell what the same weeks told on their last day', async () => {
    const [now, [managed, , led]] = [await balanceOf(org, 'Grace'), await seasonsOf(org, 'Grace')]
    const other = await organisation()
    await weeksUpTo(other, 'Grace', '2026-03-01', 'managing')
    const then = await balanceOf(other, 'Grace')
    expect(managed?.told).not.toBeNull()
    expect(managed?.told?.high).toBeLessThan(now.told?.low ?? 0)
    expect(led?.told?.low).toBeGreaterThan(managed?.told?.high ?? 1)
    // The other ended on a Sunday too, one week before the day that it is read on.
    expect(managed?.told?.low).toBeCloseTo(then.told?.low ?? 0, 1)
  })

  it('keep what was said of an act then, whatever is said of others since', async () => {
    const counted = async () => (await seasonsOf(org, 'Grace'))[0]?.events
    const mark = (on: LocalDate, from: LocalDate) =>
      org.as('Grace', async work => {
        const id = await insertAdded(work, org.id.Grace, { kind: 'standup', on, note: SECRET })
        if (from === on) await saveMark(work, org.id.Grace, { kind: 'standup', id, on }, 'left_out', from)
        else await markAct(work, 'standup', id, 'left_out')
      })
    await mark(ENDED, ENDED)
    expect(await counted()).toBe(20)
    await mark('2026-03-02', seasonsFrom('2026-03-02'))
    expect(await counted()).toBe(20)
  })
})

test('expected is what belongs to the post of the time, and nothing where none was held', async () => {
  const org = await organisation()
  await weeksUpTo(org, 'Grace', ENDED, 'managing')
  await weeksUpTo(org, 'Grace', '2025-06-20', 'leading')
  await org.system(work =>
    sql`update people_placements set from_on = '2025-09-01' where person_id = ${org.id.Grace}`.execute(
      work.sql,
    ),
  )
  const told = (await seasonsOf(org, 'Grace')).map(({ title, expected }) => [title, expected])
  expect(told).toEqual([
    ['Pilot manager', { low: 0.3, high: 0.5 }],
    ['Pilot manager', { low: 0.3, high: 0.5 }],
    [null, null],
  ])
})

test('of who has recorded nothing before there is none', async () => {
  const org = await organisation()
  await weeksUpTo(org, 'Grace', '2026-03-02', 'leading')
  expect(await seasonsOf(org, 'Grace')).toEqual([])
})
