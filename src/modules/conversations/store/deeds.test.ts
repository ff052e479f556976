import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { conversationsOffers } from '../offers.ts'
import { hold, pair, planned, SECRET } from '../talk.factory.ts'

test('a one-to-one is begun when it is planned and done when it was held, for both of them, and its series runs', async () => {
  const org = await organisation()
  const { id, talkId } = await pair(org)
  const series = { kind: 'one_to_one_series', id, on: '2026-03-02', done: true, label: null }
  const talk = {
    kind: 'one_to_one',
    id: talkId,
    on: '2026-03-03',
    label: 'One-to-one with Linus Torres',
    link: `/conversations/${id}`,
  }
  expect(await deedsOf(org, 'Grace', conversationsOffers)).toEqual([
    { ...talk, done: false, about: [org.id.Linus] },
    { ...series, about: [org.id.Linus], link: `/conversations/${id}` },
  ])
  org.at('2026-03-03T10:30:00Z')
  await hold(org, 'Linus', talkId)
  const [held, next] = await deedsOf(org, 'Linus', conversationsOffers)
  expect(held).toMatchObject({ kind: 'one_to_one', done: true, about: [org.id.Grace] })
  expect(next).toMatchObject({ kind: 'one_to_one', on: '2026-03-10', done: false })
  expect(JSON.stringify(await deedsOf(org, 'Grace', conversationsOffers))).not.toContain(SECRET.topic)
  expect(await deedsElsewhere(org, await organisation(), conversationsOffers)).toBe(0)
})

test('a direction talk is the deed of who called it, about its teams; one before the day is none', async () => {
  const org = await organisation()
  const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
  const [talk] = await deedsOf(org, 'Ada', conversationsOffers)
  expect(talk).toMatchObject({
    ...{ kind: 'direction_talk', id, on: '2026-03-05', done: false, label: 'Where the harbour goes' },
    about: [org.team.Pilots],
  })
  expect(await deedsOf(org, 'Grace', conversationsOffers)).toEqual([])
  expect(await deedsOf(org, 'Ada', conversationsOffers, '2026-03-06')).toEqual([])
})

test('an alignment session is about who else is there', async () => {
  const org = await organisation()
  await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
  for (const [who, other] of [
    ['Ada', 'Grace'],
    ['Grace', 'Ada'],
  ] as const)
    expect(await deedsOf(org, who, conversationsOffers)).toMatchObject([
      { kind: 'alignment', about: [org.id[other]] },
    ])
})
