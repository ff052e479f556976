import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { chartOn } from '../chart/chart-on.ts'

/** The working days of Linus as his page and the chart tell them, and whether they are his own. */
async function daysOf(org: Organisation) {
  const { body } = await org.http.get(`/api/people/${org.id.Linus}`, { as: 'Radia' })
  const chart = await org.as('Radia', work => chartOn(work, '2026-03-02'))
  return [body.workDays, chart.person(org.id.Linus)?.workDays, body.own.workDays]
}

test('the week of a person is their own while they have one, and else that of the organisation', async () => {
  const org = await organisation()
  const own = (workDays: number[] | null, rev: number) =>
    org.http.patch(`/api/people/${org.id.Linus}`, { workDays, rev }, { as: 'Linus' })
  expect(await daysOf(org)).toEqual([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], false])
  expect((await own([3, 1], 1)).status).toBe(200)
  expect(await daysOf(org)).toEqual([[1, 3], [1, 3], true])
  const sixDays = { workDays: [1, 2, 3, 4, 5, 6], rev: 1 }
  expect((await org.http.patch('/api/organisation', sixDays, { as: 'Alan' })).status).toBe(200)
  expect(await daysOf(org)).toEqual([[1, 3], [1, 3], true])
  expect((await own(null, 2)).status).toBe(200)
  expect(await daysOf(org)).toEqual([[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], false])
})
