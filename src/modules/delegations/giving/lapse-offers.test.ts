import { expect, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { offerTo } from '../delegation.factory.ts'
import { delegationsOffers } from '../offers.ts'
import { inState, stored } from '../stored.factory.ts'

// The second of March 2026 is a Monday: ten working days later it is Monday the 16th.
const on = async (org: Organisation, day: string, id: string) => {
  org.at(`${day}T09:00:00Z`)
  await runBackground(org)
  return (await org.http.get(`/api/delegations/${id}`, { as: 'Grace' })).body
}

test('an offer that nobody answers lapses after ten working days, once, and its giver is told', async () => {
  const org = await organisation()
  const { id } = await stored(org, 'Grace', 'Linus', inState('offered'))
  expect(await on(org, '2026-03-16', id)).toMatchObject({ state: 'offered' })
  expect(await on(org, '2026-03-17', id)).toMatchObject({ state: 'lapsed', endedOn: '2026-03-17', steps: [] })
  await on(org, '2026-03-18', id)
  expect(await org.eventsOfType('delegation.lapsed')).toBe(1)
  const { body } = await org.http.get('/api/inbox/notices', { as: 'Grace' })
  expect(body.notices.map(({ text }: { text: string }) => text)).toContain(
    'Your offer to Linus Torres lapsed unanswered: Berths of the north quay.',
  )
})

test('new terms give ten working days more', async () => {
  const org = await organisation()
  const { id } = await stored(org, 'Grace', 'Linus', inState('offered'))
  org.at('2026-03-13T09:00:00Z')
  const { matter: _m, toId: _t, handover: _h, ...terms } = offerTo(org, 'Linus', { level: 3 })
  await org.http.put(`/api/delegations/${id}/terms`, { ...terms, rev: 1 }, { as: 'Grace' })
  expect(await on(org, '2026-03-27', id)).toMatchObject({ state: 'offered', offeredOn: '2026-03-13' })
  expect(await on(org, '2026-03-28', id)).toMatchObject({ state: 'lapsed' })
})

test('the days that the receiver does not work do not count', async () => {
  const org = await organisation()
  const away = { from: '2026-03-09', to: '2026-03-13' }
  await org.http.post(`/api/people/${org.id.Linus}/absences`, away, { as: 'Linus' })
  const { id } = await stored(org, 'Grace', 'Linus', inState('offered'))
  expect(await on(org, '2026-03-23', id)).toMatchObject({ state: 'offered' })
  expect(await on(org, '2026-03-24', id)).toMatchObject({ state: 'lapsed' })
})

test('what waits for its giver stays, until its last day is over', async () => {
  const org = await organisation()
  const { id } = await stored(org, 'Grace', 'Linus', { ...inState('needs_more'), untilOn: '2026-04-30' })
  expect(await on(org, '2026-04-30', id)).toMatchObject({ state: 'needs_more' })
  expect(await on(org, '2026-05-01', id)).toMatchObject({ state: 'lapsed', needs: null })
})

test('what was answered does not lapse', async () => {
  const org = await organisation()
  for (const state of ['accepted', 'active', 'declined', 'recalled'] as const) {
    const { id } = await stored(org, 'Grace', 'Linus', { ...inState(state), startsOn: '2026-06-01' })
    expect(await on(org, '2026-05-01', id), state).toMatchObject({ state })
  }
  expect(Object.keys(delegationsOffers.notices ?? {})).toContain('delegation.lapsed')
})
