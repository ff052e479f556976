import { describe, expect, test } from 'vitest'
import { aim, casesOf, crew, direction, goalWork, group, type Told, told } from '../facts.factory.ts'
import { directionUnclear } from './h11-direction-unclear.ts'

const people = crew(1)
const lined = (...assigneeIds: string[]): Told => ({
  aims: [...direction(), aim('goal', { parentId: 'strategy' })],
  work: { goals: [goalWork('goal', { open: 1, assigneeIds })] },
})
const talk = (heldOn: string, teamId = 'Pilots') => ({
  held: [{ type: 'direction' as const, organiserId: 'Grace', heldOn, teamIds: [teamId], personIds: [] }],
})

describe('the direction of a team', () => {
  test.each<[string, Told, string[]]>([
    [
      'is clear where the work of three in four leads to the vision, though not over',
      { ...lined('Linus', 'Radia'), people },
      ['Grace holds'],
    ],
    ['is unclear where that of one in four does', { ...lined(), people }, ['Grace fires moderate']],
    ['is clear where everybody’s does', { ...lined('Linus', 'Radia', 'P1'), people }, []],
    [
      'is unclear when the goal leads to nothing live',
      { ...lined('Linus', 'Radia', 'P1'), aims: [...direction(), aim('goal')], people },
      ['Grace fires moderate'],
    ],
    ['is not asked where there is no vision', { ...lined(), aims: [aim('goal')], people }, []],
    [
      'is read from charters as well',
      {
        people,
        aims: [...direction(), aim('goal', { parentId: 'strategy' })],
        charters: {
          serves: ['Linus', 'Radia', 'P1'].map(personId => ({ personId, aimId: 'strategy' })),
        },
      },
      [],
    ],
    [
      'is unclear when few say that they know it',
      { ...lined('Linus', 'Radia', 'P1'), people, groups: [group('D1', 'Grace', 0.5)] },
      ['Grace fires moderate'],
    ],
    [
      'is unclear when they know where, and few why',
      {
        ...{ ...lined('Linus', 'Radia', 'P1'), people },
        groups: [group('D1', 'Grace', 0.8), group('D2', 'Grace', 0.5)],
      },
      ['Grace fires moderate'],
    ],
    [
      'is unclear ninety-one days after the last talk',
      { ...lined('Linus', 'Radia', 'P1'), people, talks: talk('2025-12-01') },
      ['Grace fires weak'],
    ],
    [
      'is clear on the ninetieth',
      { ...lined('Linus', 'Radia', 'P1'), people, talks: talk('2025-12-02') },
      [],
    ],
    [
      'hears a talk to the whole harbour too',
      { ...lined('Linus', 'Radia', 'P1'), people, talks: talk('2026-02-02', 'Harbour') },
      [],
    ],
    ['is not asked of a team of three', { ...lined() }, []],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(directionUnclear, facts))).toEqual(expected)
  })
})
