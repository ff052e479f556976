import { describe, expect, test } from 'vitest'
import type { ObstacleFact } from '#modules/obstacles/public.ts'
import { casesOf, type Told, told } from '../facts.factory.ts'
import { obstacleInCourt } from './h15-obstacle-in-court.ts'

const obstacle = (over: Partial<ObstacleFact>): ObstacleFact => ({
  ...{
    id: 'crane',
    title: 'The crane is broken',
    level: 'detail',
    severity: 'major',
    ownerId: 'Grace',
    sensitive: false,
  },
  ...{ teamId: 'Pilots', aimId: null, rungs: 0, untaken: false, untakenLate: false, left: 0.5, ...over },
})

describe('an obstacle', () => {
  test.each<[string, Told, string[]]>([
    ['with most of its time left is not told', { obstacles: [obstacle({ left: 0.6 })] }, ['Grace holds']],
    ['with a quarter left is not told yet', { obstacles: [obstacle({ left: 0.25 })] }, ['Grace holds']],
    [
      'with less than a quarter left is told',
      { obstacles: [obstacle({ left: 0.2 })] },
      ['Grace fires moderate'],
    ],
    ['whose time is over is told', { obstacles: [obstacle({ left: -0.4 })] }, ['Grace fires moderate']],
    [
      'that came up is told at once',
      { obstacles: [obstacle({ rungs: 1, left: 0.9 })] },
      ['Grace fires moderate'],
    ],
    [
      'that is critical is strong',
      { obstacles: [obstacle({ rungs: 1, severity: 'critical' })] },
      ['Grace fires strong'],
    ],
    ['without a clock waits', { obstacles: [obstacle({ left: null })] }, ['Grace holds']],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(obstacleInCourt, facts))).toEqual(expected)
  })

  test.each([
    ['detail', 'manage'],
    ['big_picture', 'lead'],
  ] as const)('of the level %s asks to %s', (level, hat) => {
    expect(casesOf(obstacleInCourt, { obstacles: [obstacle({ level, rungs: 1 })] })[0]?.hat).toBe(hat)
  })

  test('that is sensitive is not named, and shown to nobody else', () => {
    const [card] = casesOf(obstacleInCourt, {
      obstacles: [obstacle({ title: null, sensitive: true, rungs: 1 })],
    })
    expect([card?.sources[0]?.says, card?.seenBy]).toEqual(['An obstacle known to few came up to you.', []])
  })
})
