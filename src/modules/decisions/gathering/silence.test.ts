import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { heard, pageOf, proposed, sweepAt } from '../decision.factory.ts'

/** When the silence of Margaret counts, who is asked for the people team. */
async function countsAt(org: Organisation, size: 'S' | 'M' | 'L' = 'M') {
  const { id } = await proposed(org, 'Linus', { size })
  const { perspectives, decideByOn } = await pageOf(org, 'Linus', id)
  return { silence: perspectives[0]?.dueAt, decideByOn }
}

const holidays = (org: Organisation, ...days: string[]) =>
  org.system(work =>
    sql`update people_organisations set holidays = ${days}::date[] where org_id = ${work.orgId}`.execute(
      work.sql,
    ),
  )
const away = (org: Organisation, from: string, to: string) =>
  org.system(work =>
    sql`insert into people_absences (org_id, id, person_id, from_on, to_on, created_at)
      values (${work.orgId}, ${newId()}, ${org.id.Margaret}, ${from}, ${to}, ${work.now})`.execute(work.sql),
  )

describe('silence counts after five working days of whoever is asked', () => {
  it('without holidays and absences, at the end of the Monday after', async () => {
    expect(await countsAt(await organisation())).toEqual({
      ...{ silence: '2026-03-09T17:00:00.000Z', decideByOn: '2026-03-16' },
    })
  })

  it('a holiday of the organisation moves it, and the day to decide, by one', async () => {
    const org = await organisation()
    await holidays(org, '2026-03-04')
    expect(await countsAt(org)).toEqual({ silence: '2026-03-10T17:00:00.000Z', decideByOn: '2026-03-17' })
  })

  it('a holiday on a weekend moves nothing', async () => {
    const org = await organisation()
    await holidays(org, '2026-03-07', '2026-03-08')
    expect((await countsAt(org)).silence).toBe('2026-03-09T17:00:00.000Z')
  })

  it('days on which they are away do not count, and the day to decide stays the organisation’s', async () => {
    const org = await organisation()
    await away(org, '2026-03-03', '2026-03-05')
    expect(await countsAt(org)).toEqual({ silence: '2026-03-12T17:00:00.000Z', decideByOn: '2026-03-16' })
  })

  it('an absence over a holiday counts once', async () => {
    const org = await organisation()
    await holidays(org, '2026-03-04')
    await away(org, '2026-03-03', '2026-03-05')
    expect((await countsAt(org)).silence).toBe('2026-03-12T17:00:00.000Z')
  })

  it('over the change of the clock it is the end of their day, not a number of hours', async () => {
    const org = await organisation()
    org.at('2026-03-27T09:00:00Z')
    // Friday in winter time; five working days later is Friday in summer time, an hour earlier by UTC.
    expect((await countsAt(org)).silence).toBe('2026-04-03T16:00:00.000Z')
    org.at('2026-10-23T09:00:00Z')
    expect((await countsAt(org)).silence).toBe('2026-10-30T17:00:00.000Z')
  })

  it('asked on a weekend, the days begin on Monday', async () => {
    const org = await organisation()
    org.at('2026-03-07T12:00:00Z')
    const { silence } = await countsAt(org)
    expect(silence).toBe('2026-03-13T17:00:00.000Z')
  })
})

describe('how long a decision may take is by its size', () => {
  it.each([
    ['S', '2026-03-05'],
    ['M', '2026-03-16'],
    ['L', '2026-03-30'],
  ] as const)('%s: until %s', async (size, day) => {
    expect((await countsAt(await organisation(), size)).decideByOn).toBe(day)
  })
})

describe('recorded silence', () => {
  it('is nobody’s word: it can still be broken, and then counts as given', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    await sweepAt(org, '2026-03-09T17:00:00Z')
    expect((await pageOf(org, 'Margaret', id)).perspectives[0]).toMatchObject({
      stance: 'no_view',
      concern: '',
    })
    const view = { stance: 'against', concern: 'Too dear.' }
    expect((await org.http.put(`/api/decisions/${id}/views/mine`, view, { as: 'Margaret' })).status).toBe(200)
    await sweepAt(org, '2026-03-20T17:00:00Z')
    const page = await pageOf(org, 'Margaret', id)
    expect(page.perspectives[0]).toMatchObject({ stance: 'against', concern: 'Too dear.' })
    expect(page.views).toEqual({ given: 1, asked: 1 })
  })

  it('cannot be said by anybody: no view is not among what one says', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const said = await org.http.put(
      `/api/decisions/${id}/views/mine`,
      { stance: 'no_view' },
      { as: 'Margaret' },
    )
    expect(said.status).toBe(400)
  })

  it('makes the version of whoever reads it old, so that nobody decides on what they have not seen', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    await sweepAt(org, '2026-03-09T17:00:00Z')
    expect((await pageOf(org, 'Grace', id)).rev).toBe(rev + 1)
  })

  it('is the business of its own organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await proposed(org)
    await sweepAt(other, '2026-06-01T09:00:00Z')
    expect((await pageOf(org, 'Grace', id)).perspectives[0]?.stance).toBeNull()
  })
})

test('what everybody has heard is not ended by the night as long as its day is not a quarter past', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { decideByOn: '2026-03-02' })
  await heard(org, id)
  await sweepAt(org, '2026-05-31T22:59:00Z')
  expect((await pageOf(org, 'Grace', id)).state).toBe('gathering')
  // Midnight in Lisbon, in summer: the ninety-first day has begun.
  await sweepAt(org, '2026-05-31T23:01:00Z')
  const page = await pageOf(org, 'Grace', id)
  expect([page.state, page.steps.at(-1)]).toMatchObject(['expired', { from: 'gathering', by: null }])
})
