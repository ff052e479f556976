import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { conversationsOffers } from '../offers.ts'
import { hold, pair, planned, SECRET, sent } from '../talk.factory.ts'

test('a one-to-one is an act of who answers for the other, and never of the other', async () => {
  const org = await organisation()
  const { id, talkId } = await pair(org)
  expect(await actsOfAll(org, conversationsOffers)).toEqual({})
  org.at('2026-03-03T10:30:00Z')
  await hold(org, 'Linus', talkId)
  expect(await actsOf(org, 'Grace', conversationsOffers)).toEqual([
    {
      ...{ kind: 'one_to_one', id: talkId, on: '2026-03-03', lead: null, counts: 1 },
      ...{ label: 'One-to-one with Linus Torres', link: `/conversations/${id}` },
    },
  ])
  expect(await actsOf(org, 'Linus', conversationsOffers)).toEqual([])
  expect(await actsElsewhere(org, await organisation(), conversationsOffers)).toBe(0)
})

test.each([
  ['growth alone', ['growth'], 0.8],
  ['a task and an obstacle', ['task', 'obstacle'], 0.1],
  ['growth and a task', ['growth', 'task'], 0.45],
  ['a decision', ['decision'], 0.4],
])('how much of a one-to-one was leading follows what was talked about: %s', async (_, tags, lead) => {
  const org = await organisation()
  const { id, talkId } = await pair(org)
  org.at('2026-03-03T10:30:00Z')
  for (const tag of [...tags, 'wellbeing']) {
    const topic = { text: SECRET.topic, tag }
    const added = await sent(org, 'Grace', 'post', `/api/conversations/series/${id}/topics`, topic)
    // What was left open was not talked about.
    if (tag === 'wellbeing') continue
    await sent(org, 'Grace', 'patch', `/api/conversations/topics/${added.id}`, { rev: 1, state: 'done' })
  }
  await hold(org, 'Grace', talkId)
  const [act] = await actsOf(org, 'Grace', conversationsOffers)
  expect(act?.lead).toBeCloseTo(lead, 9)
  expect(JSON.stringify(act)).not.toContain(SECRET.topic)
})

test('what nobody confirmed in five days counts half, and in full again never', async () => {
  const org = await organisation()
  const { talkId } = await pair(org)
  org.at('2026-03-03T10:30:00Z')
  await hold(org, 'Grace', talkId)
  org.at('2026-03-08T10:29:00Z')
  expect(await actsOf(org, 'Grace', conversationsOffers)).toMatchObject([{ counts: 1 }])
  org.at('2026-03-08T10:31:00Z')
  expect(await actsOf(org, 'Grace', conversationsOffers)).toMatchObject([{ counts: 0.5 }])
})

test('a direction talk is an act of who invited to it, an alignment session of everybody in it', async () => {
  const org = await organisation()
  const talk = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
  const session = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
  org.at('2026-03-05T11:00:00Z')
  await hold(org, 'Ada', talk.id)
  await hold(org, 'Ada', session.id)
  expect(await actsOfAll(org, conversationsOffers)).toEqual({
    Ada: ['alignment: Pilots and people', 'direction_talk: Where the harbour goes'],
    Grace: ['alignment: Pilots and people'],
  })
})
