import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { ASKING, announced, read, seen } from './announcement.factory.ts'

test.each([0, 1, 2])(
  'of two who make it clearer at once the second is shown the version of the first (%i)',
  async () => {
    const org = await organisation()
    const { id } = await announced(org, { check: ASKING })
    const clarify = (text: string) =>
      org.http.post(`/api/announcements/${id}/clarification`, { rev: 1, text }, { as: 'Ada' })
    const answers = await Promise.all([clarify('By the crane.'), clarify('By the lock.')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.error.current.rev).toBe(2)
    expect(await org.eventsOfType('announcement.clarified')).toBe(1)
  },
)

test.each([0, 1, 2])('of two reminders at once people get one (%i)', async () => {
  const org = await organisation()
  const { id } = await announced(org)
  const remind = () => org.http.post(`/api/announcements/${id}/reminder`, undefined, { as: 'Ada' })
  const answers = await Promise.all([remind(), remind()])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await org.eventsOfType('announcement.reminded')).toBe(1)
})

test('taking it back while somebody reads: it is taken back, and they are asked nothing more', async () => {
  const org = await organisation()
  const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
  const back = { rev: 1, why: 'Too early.' }
  await Promise.all([
    read(org, id, 'Linus'),
    org.http.post(`/api/announcements/${id}/withdrawal`, back, { as: 'Grace' }),
  ])
  expect((await seen(org, id, 'Grace')).body).toMatchObject({
    state: 'withdrawn',
    withdrawnWhy: 'Too early.',
  })
  expect((await seen(org, id, 'Linus')).status).toBe(404)
})

test('people are reminded once a day by the clock of the organisation, also when it goes an hour ahead', async () => {
  const org = await organisation()
  const { id } = await announced(org, { readByOn: '2026-04-10' })
  const remind = async (at: string) => {
    org.at(at)
    return (await org.http.post(`/api/announcements/${id}/reminder`, undefined, { as: 'Ada' })).status
  }
  expect(await remind('2026-03-28T23:30:00Z')).toBe(200)
  expect(await remind('2026-03-29T00:30:00Z')).toBe(200)
  expect(await remind('2026-03-29T22:59:00Z')).toBe(422)
  // It is summer: the next day begins at 23:00 UTC.
  expect(await remind('2026-03-29T23:01:00Z')).toBe(200)
})

test('an answer of the last hour of the day counts, in summer an hour earlier by UTC', async () => {
  const org = await organisation()
  const { id } = await announced(org, { check: ASKING, readByOn: '2026-04-01' })
  org.at('2026-04-01T22:59:00Z')
  for (const name of ['Grace', 'Linus', 'Radia', 'Margaret'] as const) await read(org, id, name, 1)
  org.at('2026-04-01T23:01:00Z')
  await read(org, id, 'Alan', 1)
  const { reception } = (await seen(org, id, 'Ada')).body
  // Four came in time: too few to show what they understood, although all five have read it.
  expect(reception).toEqual({ to: 5, read: 5, understood: null, least: 5 })
})
