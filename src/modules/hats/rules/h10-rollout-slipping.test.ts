import { describe, expect, test } from 'vitest'
import { casesOf, change, type Told, told } from '../facts.factory.ts'
import { rolloutSlipping } from './h10-rollout-slipping.ts'

const late = { teamId: null, dueOn: '2026-02-20', done: false }
const onTime = { teamId: null, dueOn: '2026-02-23', done: false }
// Half of the time is over and all of it is the target: half is expected.
const used = (share: number) => ({ fromOn: '2026-01-05', toOn: '2026-04-27', target: 1, share })

describe('a rollout', () => {
  test.each<[string, Told, string[]]>([
    ['that runs as planned is no matter', { changes: [change()] }, []],
    [
      'slips with two milestones six working days late',
      { changes: [change({ milestones: [late, late] })] },
      ['Margaret fires weak'],
    ],
    [
      'does not slip with one, but is not in order again',
      { changes: [change({ milestones: [late] })] },
      ['Margaret holds'],
    ],
    [
      'does not slip five working days after the date',
      { changes: [change({ milestones: [onTime, onTime] })] },
      [],
    ],
    [
      'slips where a team has no owner',
      { changes: [change({ impacts: [{ teamId: 'Pilots', ownerId: null, size: 2 }] })] },
      ['Margaret fires moderate'],
    ],
    [
      'slips when fewer than half of those expected use it',
      { changes: [change({ adoption: [used(0.2)] })] },
      ['Margaret fires moderate'],
    ],
    ['does not slip at half', { changes: [change({ adoption: [used(0.25)] })] }, []],
    [
      'is not looked at before it begins',
      { changes: [change({ rolledOutOn: null, milestones: [late, late] })] },
      [],
    ],
    [
      'is told to the lead of a team whose own milestone is late',
      {
        changes: [change({ milestones: [late, { ...late, teamId: 'Pilots' }] })],
      },
      ['Margaret fires weak', 'Grace fires weak'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(rolloutSlipping, facts))).toEqual(expected)
  })
})

test('is about the teams it touches: tasks and obstacles of others show no step', () => {
  const impacts = [{ teamId: 'Pilots', ownerId: null, size: 2 } as const]
  expect(casesOf(rolloutSlipping, { changes: [change({ impacts })] })[0]?.scope).toEqual(['Pilots'])
})
