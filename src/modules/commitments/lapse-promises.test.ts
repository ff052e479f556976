import { expect, test } from 'vitest'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { lapsePromises } from './lapse-promises.ts'
import { readPromise } from './open-promise.ts'
import { promiseBy } from './promise.factory.ts'

const stateOf = async (org: Organisation, id: string) => {
  const { state, lapsed, endedOn } = await org.as('Grace', work => readPromise(work, id))
  return { state, lapsed, endedOn }
}
const lapseAt = async (org: Organisation, at: string) => {
  org.at(at)
  await org.system(lapsePromises)
}

test('a promise nobody said anything about counts as missed after its grace day, once', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace', { dueOn: '2026-03-06' })
  // Friday; the grace day is Monday.
  await lapseAt(org, '2026-03-09T20:00:00Z')
  expect(await stateOf(org, id)).toMatchObject({ state: 'open' })
  await lapseAt(org, '2026-03-10T02:00:00Z')
  expect(await stateOf(org, id)).toEqual({ state: 'missed', lapsed: true, endedOn: '2026-03-10' })
  await lapseAt(org, '2026-03-11T02:00:00Z')
  expect(await stateOf(org, id)).toMatchObject({ endedOn: '2026-03-10' })
  expect(await org.eventsOfType('promise.lapsed')).toBe(1)
})

test('nothing lapses while who promised is away', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace', { dueOn: '2026-03-06' })
  await org.http.post(
    `/api/people/${org.id.Grace}/absences`,
    { from: '2026-03-07', to: '2026-03-20', coverId: null },
    { as: 'Grace' },
  )
  await lapseAt(org, '2026-03-23T02:00:00Z')
  expect(await stateOf(org, id)).toMatchObject({ state: 'open' })
  await lapseAt(org, '2026-03-24T02:00:00Z')
  expect(await stateOf(org, id)).toMatchObject({ state: 'missed' })
})

test.each(['kept', 'missed'] as const)('silence can be put right later: it was %s', async state => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace', { dueOn: '2026-03-06' })
  await lapseAt(org, '2026-03-10T02:00:00Z')
  org.at('2026-03-31T09:00:00Z')
  const said = await org.http.post(`/api/commitments/${id}/${state}`, { rev: 2 }, { as: 'Grace' })
  expect(said.body).toMatchObject({ state, lapsed: false, endedOn: '2026-03-10', next: [] })
})

test('several people’s promises lapse together, in a handful of statements', async () => {
  const org = await organisation()
  for (const by of ['Grace', 'Radia', 'Ada'] as const) await promiseBy(org, by, { dueOn: '2026-03-03' })
  org.at('2026-03-06T09:00:00Z')
  const asked = await org.system(work => countStatements(work, lapsePromises))
  expect(await org.eventsOfType('promise.lapsed')).toBe(3)
  expect(asked).toBeLessThanOrEqual(5)
})
