import { describe, expect, test } from 'vitest'
import { casesOf, change, group, type Told, told } from '../facts.factory.ts'
import { shakenByChange } from './h07-shaken-by-change.ts'
import { purposeUnclear } from './h09-purpose-unclear.ts'

const system = change({ kind: 'system' })

describe('a purpose that is not understood', () => {
  test.each<[string, Told, string[]]>([
    [
      'is one below 60% readiness, only just',
      { changes: [system], groups: [group('R1', 'Ada', 0.55)] },
      ['Ada fires weak'],
    ],
    ['is clear far below', { changes: [system], groups: [group('R1', 'Ada', 0.5)] }, ['Ada fires moderate']],
    ['is none at 60%, and not over', { changes: [system], groups: [group('R1', 'Ada', 0.6)] }, ['Ada holds']],
    [
      'is one when all who were asked about it are too few to understand it, and no team is told',
      { changes: [system], groups: [group('R1', 'Ada', 0.52, { aboutId: 'change' })] },
      ['Ada fires moderate'],
    ],
    [
      'is none when people do not know what it means for their work',
      { changes: [system], groups: [group('R2', 'Ada', 0.4)] },
      [],
    ],
    ['is over at 70%', { changes: [system], groups: [group('R1', 'Ada', 0.7)] }, []],
    [
      'is one when it is incomplete for more than five working days',
      {
        changes: [
          {
            ...system,
            announcedOn: null,
            rolledOutOn: null,
            purposeComplete: false,
            createdOn: '2026-02-20',
          },
        ],
      },
      ['Ada fires moderate'],
    ],
    [
      'is none on the fifth',
      {
        changes: [
          {
            ...system,
            announcedOn: null,
            rolledOutOn: null,
            purposeComplete: false,
            createdOn: '2026-02-23',
          },
        ],
      },
      [],
    ],
    [
      'is not told beside low morale in the same change',
      {
        changes: [change({ unanswered: 7 })],
        groups: [group('R1', 'Ada', 0.5)],
      },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(purposeUnclear, facts, undefined, [shakenByChange]))).toEqual(expected)
  })
})

test('is about every team that the change touches, so that the talk begins with them', () => {
  const impacts = [{ teamId: 'Pilots', ownerId: null, size: 2 }]
  const [card] = casesOf(purposeUnclear, {
    changes: [{ ...system, impacts }],
    groups: [group('R1', 'Ada', 0.5)],
  })
  expect(card?.scope).toEqual(['Pilots'])
})
