import { expect, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { accepted } from './delegation.factory.ts'

const on = async (org: Organisation, day: string, id: string) => {
  org.at(`${day}T09:00:00Z`)
  await runBackground(org)
  return (await org.http.get(`/api/delegations/${id}`, { as: 'Ada' })).body
}

test('an accepted delegation starts on its day and ends after its last, once', async () => {
  const org = await organisation()
  const { id } = await accepted(org, 'Ada', 'Grace', { startsOn: '2026-03-09', untilOn: '2026-03-31' })
  expect(await on(org, '2026-03-08', id)).toMatchObject({ state: 'accepted' })
  expect(await on(org, '2026-03-09', id)).toMatchObject({ state: 'active', nextCheckOn: '2026-03-23' })
  expect(await on(org, '2026-03-31', id)).toMatchObject({ state: 'active' })
  expect(await on(org, '2026-04-01', id)).toMatchObject({ state: 'ended', endedOn: '2026-04-01' })
  await on(org, '2026-04-02', id)
  expect(await org.eventsOfType('delegation.started')).toBe(1)
  expect(await org.eventsOfType('delegation.expired')).toBe(1)
})

test('a lowered level comes back on the day after its end', async () => {
  const org = await organisation()
  const { id } = await accepted(org, 'Ada', 'Grace')
  const lower = { rev: 2, level: 2, why: 'Two groundings.', untilOn: '2026-03-20' }
  await org.http.put(`/api/delegations/${id}/level`, lower, { as: 'Ada' })
  expect(await on(org, '2026-03-20', id)).toMatchObject({ level: 2, lowered: { from: 4 } })
  const page = await on(org, '2026-03-21', id)
  expect(page).toMatchObject({ level: 4, lowered: null })
  expect(page.levels).toHaveLength(2)
  expect(page.levels).toContainEqual(expect.objectContaining({ fromLevel: 2, level: 4, by: null }))
})

test('what somebody holds ends when they leave', async () => {
  const org = await organisation()
  const { id } = await accepted(org, 'Ada', 'Grace')
  const left = { lastDay: '2026-03-06', rev: 1, override: 'She sails on.' }
  await org.http.post(`/api/people/${org.id.Grace}/departure`, left, { as: 'Margaret' })
  expect(await on(org, '2026-03-06', id)).toMatchObject({ state: 'active' })
  expect(await on(org, '2026-03-07', id)).toMatchObject({ state: 'ended' })
})
