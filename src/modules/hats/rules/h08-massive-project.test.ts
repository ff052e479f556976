import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import { aim, casesOf, crew, factsOf, goalWork, type Told, told } from '../facts.factory.ts'
import { judge } from '../judge.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { massiveProject } from './h08-massive-project.ts'

// 132 working days each for tasks of Linus and Radia until the first of June: 66 in all at one half.
const goals = [aim('ship', { dueOn: '2026-08-31' })]
const eight = ['Linus', 'Radia', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']
const big = goalWork('ship', {
  open: 30,
  openDays: 115,
  assigneeIds: ['Linus', 'Radia'],
  teamIds: ['Pilots'],
})

describe('a big push', () => {
  test.each<[string, Told, string[]]>([
    [
      'is one with many tasks and more work than time',
      { aims: goals, work: { goals: [big] } },
      ['Grace fires moderate'],
    ],
    [
      'is strong when it is far more',
      { aims: goals, work: { goals: [{ ...big, openDays: 160 }] } },
      ['Grace fires strong'],
    ],
    [
      'is none when the work fits, though it is not over',
      { aims: goals, work: { goals: [{ ...big, openDays: 98 }] } },
      ['Grace holds'],
    ],
    [
      'is over when it fits easily and nothing critical is unassigned',
      { aims: goals, work: { goals: [{ ...big, openDays: 60 }] } },
      [],
    ],
    [
      'holds while a critical task is unassigned',
      { aims: goals, work: { goals: [{ ...big, openDays: 60, unassignedCritical: 1 }] } },
      ['Grace holds'],
    ],
    [
      'is none with few parts, though it is not over while they do not fit',
      { aims: goals, work: { goals: [{ ...big, open: 29 }] } },
      ['Grace holds'],
    ],
    [
      'is over with few parts that fit',
      { aims: goals, work: { goals: [{ ...big, open: 29, openDays: 60 }] } },
      [],
    ],
    [
      'counts eight contributors as many parts',
      {
        people: crew(6),
        aims: goals,
        work: { goals: [{ ...big, open: 20, openDays: 500, assigneeIds: eight }] },
      },
      ['Grace fires strong'],
    ],
    [
      'counts three teams as many parts',
      { aims: goals, work: { goals: [{ ...big, open: 20, teamIds: ['Pilots', 'People', 'Harbour'] }] } },
      ['Grace fires moderate'],
    ],
    [
      'is over with the goal',
      { aims: [aim('ship', { state: 'closed', dueOn: '2026-06-01' })], work: { goals: [big] } },
      [],
    ],
    [
      'is not looked for past its date',
      { aims: [aim('ship', { dueOn: '2026-02-27' })], work: { goals: [big] } },
      [],
    ],
    [
      'is seen from the pace as well',
      {
        aims: [aim('ship', { dueOn: '2026-04-10' })],
        work: { goals: [{ ...big, openDays: 48, doneLately: 20 }] },
      },
      ['Grace fires strong'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(massiveProject, facts))).toEqual(expected)
  })

  test.each([
    ['too slow where the pace is what speaks', '2026-04-10', 22, 10, true],
    ['nothing where there is more work than time', '2026-08-31', 115, 0, false],
    ['nothing where it stays open though the work fits', '2026-08-31', 98, 0, false],
    ['nothing where it is calm', '2026-08-31', 60, 0, false],
  ] as const)('says of the pace: %s', (_, dueOn, openDays, doneLately, isTold) => {
    const facts = { aims: [aim('ship', { dueOn })], work: { goals: [{ ...big, openDays, doneLately }] } }
    for (const tellsAll of [false, true]) {
      const { cases } = judge([massiveProject], new Snapshot(factsOf(facts), tellsAll), thresholdsWith())
      const says = cases.flatMap(({ sources }) => sources.map(source => source.says)).join(' ')
      expect(says).toContain(`${openDays} days of work`)
      expect(says.includes('too slow')).toBe(isTold)
    }
  })

  test('adds up what serves the goals below, each person once', () => {
    const aims = [
      aim('ship'),
      aim('hull', { parentId: 'ship', ownerId: 'Linus' }),
      aim('mast', { parentId: 'ship', ownerId: 'Radia' }),
    ]
    const part = (id: string, who: string) =>
      goalWork(id, {
        ...big,
        goalId: id,
        open: 16,
        openDays: 32,
        assigneeIds: [who, 'Radia'],
        teamIds: ['Pilots'],
      })
    const [card] = casesOf(massiveProject, {
      aims,
      work: { goals: [part('hull', 'Linus'), part('mast', 'Linus')] },
    })
    expect(card?.wearerId).toBe('Grace')
    expect(card?.sources[0]?.says).toBe('“ship”: 32 open tasks, 2 people, 1 team.')
  })

  test('counts days away as time that is not there', () => {
    const people = { Linus: { away: ['2026-03-02', '2026-05-29'] as const } }
    expect(
      told(casesOf(massiveProject, { people, aims: goals, work: { goals: [{ ...big, openDays: 98 }] } })),
    ).toEqual(['Grace fires strong'])
  })
})
