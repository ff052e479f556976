import { describe, expect, test } from 'vitest'
import type { ReachInFact } from '#modules/delegations/public.ts'
import { aim, casesOf, goalWork, type Told, told } from '../facts.factory.ts'
import { managerAway } from './h05-manager-away.ts'
import { massiveProject } from './h08-massive-project.ts'
import { inTheWeeds } from './h16-in-the-weeds.ts'

const acts = (count: number, over: Partial<ReachInFact> = {}): ReachInFact[] =>
  Array.from({ length: count }, () => ({
    ...{
      byId: 'Ada',
      delegationId: 'area',
      toId: 'Grace',
      level: 4,
      aimId: null,
      teamId: null,
      act: 'task_created',
      on: '2026-02-20',
      ...over,
    },
  }))
const push: Told = {
  aims: [
    aim('ship', { ownerId: 'Ada', dueOn: '2026-04-30' }),
    aim('hull', { parentId: 'ship' }),
    aim('other'),
  ],
  work: {
    goals: [goalWork('hull', { open: 40, openDays: 100, assigneeIds: ['Linus'], teamIds: ['Pilots'] })],
  },
}

describe('acts inside what was given away', () => {
  test.each<[string, Told, string[]]>([
    ['are no matter when there are seven', { delegations: { reachIns: acts(7) } }, ['Ada holds']],
    ['are one from eight on', { delegations: { reachIns: acts(8) } }, ['Ada fires weak']],
    ['are clear at nine', { delegations: { reachIns: acts(9) } }, ['Ada fires moderate']],
    ['are over at three in three weeks', { delegations: { reachIns: acts(3) } }, []],
    [
      'are over when they were all a month ago',
      { delegations: { reachIns: acts(5, { on: '2026-02-04' }) } },
      [],
    ],
    ['do not count below level three', { delegations: { reachIns: acts(12, { level: 2 }) } }, []],
    [
      'do not count of somebody who leads no managers',
      { delegations: { reachIns: acts(12, { byId: 'Grace', toId: 'Linus' }) } },
      [],
    ],
    [
      'do not count where a big push asks to manage',
      { ...push, delegations: { reachIns: acts(12, { aimId: 'hull' }) } },
      [],
    ],
    [
      'count elsewhere meanwhile',
      { ...push, delegations: { reachIns: acts(12, { aimId: 'other' }) } },
      ['Ada fires moderate'],
    ],
    [
      'do not count in the team of a manager who is away',
      {
        people: { Grace: { away: ['2026-02-26', '2026-03-20'] } },
        delegations: { reachIns: acts(12, { teamId: 'Pilots' }) },
      },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(inTheWeeds, facts, undefined, [managerAway, massiveProject]))).toEqual(expected)
  })

  test('name who holds what', () => {
    const [card] = casesOf(inTheWeeds, {
      delegations: { reachIns: [...acts(5), ...acts(4, { toId: 'Margaret' })] },
    })
    expect(card?.sources[0]?.says).toBe(
      '9 times in four weeks you acted inside what Grace and Margaret hold.',
    )
  })

  test('lists each act with who holds it, the latest first, and twenty at most', () => {
    const reachIns = [...acts(30), ...acts(1, { toId: 'Margaret', act: 'decided', on: '2026-02-25' })]
    const [card] = casesOf(inTheWeeds, { delegations: { reachIns } })
    expect(card?.sources).toHaveLength(21)
    expect(card?.sources.slice(1, 3)).toMatchObject([
      { says: 'On 2026-02-25 you decided something in what Margaret holds.', ref: { id: 'Margaret' } },
      { says: 'On 2026-02-20 you added a task in what Grace holds.', speaks: false },
    ])
  })
})
