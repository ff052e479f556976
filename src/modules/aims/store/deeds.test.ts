import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { checkIn } from '../following/check-in.ts'
import { aimsOffers } from '../offers.ts'
import { goal } from '../story.factory.ts'

test('briefing is the deed of who briefed, planning and checking in of who planned, about aim, team and owner', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  await org.as('Grace', work => checkIn(work, id, { value: 75, chance: null, note: 'SECRET' }))
  const mine = await deedsOf(org, 'Grace', aimsOffers)
  expect(mine.map(({ kind, done }) => [kind, done])).toEqual([
    ['aim_check_in', true],
    ['plan_submitted', true],
  ])
  expect(mine[0]).toMatchObject({ on: '2026-03-02', link: `/aims/${id}` })
  expect(mine[0]?.about).toEqual([id, org.team.Pilots, org.id.Grace])
  const kinds = (await deedsOf(org, 'Ada', aimsOffers)).filter(({ about }) => about.includes(id))
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['brief_issued', 'dates_set', 'goal_set']))
  expect(JSON.stringify(mine)).not.toContain('SECRET')
  expect(await deedsOf(org, 'Grace', aimsOffers, '2026-03-03')).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), aimsOffers)).toBe(0)
})

test('a draft is a brief that is begun', async () => {
  const org = await organisation()
  const { id } = await goal(org, 'draft')
  const [draft] = (await deedsOf(org, 'Ada', aimsOffers)).filter(
    ({ kind, about }) => kind === 'brief_issued' && about.includes(id),
  )
  expect(draft).toMatchObject({ done: false })
})

test('a goal is set for somebody by who proposed or briefed it, once, and never by who owns it', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  const set = async (name: 'Ada' | 'Grace' | 'Linus', from?: string) =>
    (await deedsOf(org, name, aimsOffers, from)).filter(
      ({ kind, about }) => kind === 'goal_set' && about.includes(id),
    )
  expect(await set('Ada')).toMatchObject([{ id, on: '2026-03-02', done: true, link: `/aims/${id}` }])
  expect((await set('Ada'))[0]?.about).toContain(org.id.Grace)
  expect([await set('Grace'), await set('Linus'), await set('Ada', '2026-03-03')]).toEqual([[], [], []])
})
