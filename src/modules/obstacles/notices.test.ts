import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Notice } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { raisedBy } from './obstacle.factory.ts'
import { obstaclesOffers } from './offers.ts'

let org: Organisation
let plain: string
let critical: string
let secret: string
beforeAll(async () => {
  org = await organisation()
  plain = (await raisedBy(org, 'Linus')).id
  critical = (await raisedBy(org, 'Linus', { severity: 'critical' })).id
  secret = (await raisedBy(org, 'Linus', { sensitive: true, aboutId: org.id.Radia })).id
})

/** What is told of an event by somebody (or by the clock) about one that Linus raised and Grace has. */
async function told(type: string, by: Name | null, id: string): Promise<readonly Notice[]> {
  const actor =
    by === null ? { actorKind: 'system', actorId: null } : { actorKind: 'person', actorId: org.id[by] }
  return await org.system(async work => {
    const event = { id: newId(), at: work.now, type, subjectKind: 'obstacle', subjectId: id, data: {} }
    return (await obstaclesOffers.notices?.[type]?.(work, { ...event, ...actor } as never)) ?? []
  })
}
const TYPES = Object.keys(obstaclesOffers.notices ?? {})
const crane = '“The crane is broken”'

describe('who is told what', () => {
  it.each<[string, Name | null, [readonly Name[], string][]]>([
    ['obstacle.raised', 'Linus', [[['Grace'], `${crane} is in your court.`]]],
    [
      'obstacle.escalated',
      null,
      [
        [['Grace'], `${crane} was passed up to you.`],
        [['Linus'], `${crane}, which you raised, went up to Grace Hopper.`],
      ],
    ],
    [
      'obstacle.passed_on',
      null,
      [
        [['Grace'], `${crane} comes to you while somebody is away.`],
        [['Linus'], `${crane}, which you raised, is with Grace Hopper now.`],
      ],
    ],
    [
      'obstacle.releveled',
      'Ada',
      [[['Grace', 'Linus'], `${crane} was put on another level and is with Grace Hopper.`]],
    ],
    ['obstacle.taken', 'Grace', [[['Linus'], `Grace Hopper took on ${crane}.`]]],
    ['obstacle.solved', 'Grace', [[['Linus'], `${crane} is said to be solved. Is it out of the way?`]]],
    ['obstacle.reopened', 'Linus', [[['Grace'], `${crane} is not out of the way yet.`]]],
    ['obstacle.accepted', 'Ada', [[['Linus', 'Grace'], `${crane} is accepted as a risk we live with.`]]],
    ['obstacle.withdrawn', 'Linus', [[['Grace'], `${crane} was taken back.`]]],
    [
      'obstacle.overdue',
      null,
      [[['Linus', 'Grace'], `The time to answer ${crane} has passed, and it goes no further by itself.`]],
    ],
    ['obstacle.help_offered', 'Radia', [[['Grace', 'Linus'], `Somebody offers help with ${crane}.`]]],
  ])('%s by %s', async (type, by, expected) => {
    const notices = await told(type, by, plain)
    expect(notices.map(({ to, text }) => ({ to, text }))).toEqual(
      expected.map(([to, text]) => ({ to: to.map(name => org.id[name]), text })),
    )
    for (const { link } of notices) expect(link).toBe(`/obstacles/${plain}`)
  })

  it.each(['obstacle.confirmed', 'obstacle.edited', 'obstacle.named'])('nobody of %s', type => {
    expect(TYPES).not.toContain(type)
  })
})

describe.each(TYPES)('%s', type => {
  it.each(['Linus', 'Grace'] as const)('is not told to %s, who did it', async by => {
    for (const { to } of await told(type, by, plain)) expect(to).not.toContain(org.id[by])
  })

  test('of a sensitive one tells no title, and nothing to the person it is about', async () => {
    for (const { to, text } of await told(type, null, secret)) {
      expect(text).toContain('A sensitive obstacle'.slice(1))
      expect(text).not.toContain('crane')
      expect(to).not.toContain(org.id.Radia)
    }
  })

  test('of one that is not there tells nothing', async () => {
    expect(await told(type, null, newId())).toEqual([])
  })
})

describe('what cannot wait for tomorrow', () => {
  it.each<[string, () => string, boolean]>([
    ['obstacle.raised', () => critical, true],
    ['obstacle.raised', () => plain, false],
    ['obstacle.escalated', () => plain, true],
    ['obstacle.passed_on', () => critical, false],
  ])('%s', async (type, id, atOnce) => {
    const [notice] = await told(type, null, id())
    expect(notice?.immediate ?? false).toBe(atOnce)
  })
})

describe('what can be done from the mail', () => {
  it.each<[string, string, string]>([
    ['obstacle.raised', 'obstacle_take', 'Take it on'],
    ['obstacle.escalated', 'obstacle_take', 'Take it on'],
    ['obstacle.passed_on', 'obstacle_take', 'Take it on'],
    ['obstacle.solved', 'obstacle_confirm', 'It is out of the way'],
  ])('%s: %s', async (type, name, label) => {
    const [notice] = await told(type, null, plain)
    expect(notice?.actions).toEqual([{ name, subjectId: plain, label }])
  })
})
