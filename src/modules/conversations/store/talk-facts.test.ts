import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { hold, pair, SECRET, sent } from '../talk.factory.ts'
import { talkFacts } from './talk-facts.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  const { id, talkId } = await pair(org)
  await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, {
    text: SECRET.topic,
    tag: 'task',
    needsGuidance: true,
  })
  const talk = {
    type: 'direction',
    title: 'Where we go',
    startsAt: '2026-03-04T09:00:00Z',
    minutes: 30,
    teamIds: [org.team.Pilots],
  }
  const direction = await sent(org, 'Grace', 'post', '/api/conversations/talks', talk)
  org.at('2026-03-04T12:00:00Z')
  await hold(org, 'Grace', talkId)
  await hold(org, 'Grace', direction.id)
})
const factsOn = (on: string) => org.system(work => talkFacts(work, on))

describe('talks among the facts of a date', () => {
  test('are one-to-ones of two, planned and held, in either order of their ids', async () => {
    const { pairs } = await factsOn('2026-03-05')
    expect(pairs).toHaveLength(1)
    expect([pairs[0]?.oneId, pairs[0]?.otherId].toSorted()).toEqual([org.id.Grace, org.id.Linus].toSorted())
    expect(pairs[0]).toMatchObject({ planned: 1, held: 1, heldInNinetyDays: 1, lastHeldOn: '2026-03-03' })
  })

  test('count four weeks as lately, and ninety days in all', async () => {
    expect((await factsOn('2026-04-20')).pairs[0]).toMatchObject({ held: 0, heldInNinetyDays: 1 })
    expect((await factsOn('2026-06-30')).pairs).toEqual([])
    expect((await factsOn('2026-03-02')).pairs).toEqual([])
  })

  test('are direction talks with their audience, once they were held', async () => {
    expect((await factsOn('2026-03-05')).held).toEqual([
      {
        type: 'direction',
        organiserId: org.id.Grace,
        heldOn: '2026-03-04',
        teamIds: [org.team.Pilots],
        personIds: [],
      },
    ])
    expect((await factsOn('2026-03-03')).held).toEqual([])
  })

  test('tell that guidance is asked, of whom and when, and not a word of it', async () => {
    const facts = await factsOn('2026-03-05')
    expect(facts.asked).toEqual([{ byId: org.id.Linus, otherId: org.id.Grace, askedOn: '2026-03-02' }])
    expect(JSON.stringify(facts)).not.toContain(SECRET.topic)
    expect((await factsOn('2026-04-20')).asked).toEqual([])
  })
})
