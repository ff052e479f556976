import { describe, expect, test } from 'vitest'
import { casesOf, change, group, type Told, told } from '../facts.factory.ts'
import { shakenByChange } from './h07-shaken-by-change.ts'

describe('a major change with low morale', () => {
  test.each<[string, Told, string[]]>([
    ['is no matter where nobody is known to be unwell', { changes: [change()] }, []],
    [
      'is one with five questions unanswered, for the sponsor',
      { changes: [change({ unanswered: 5 })] },
      ['Ada fires weak'],
    ],
    ['is none with four', { changes: [change({ unanswered: 4 })] }, []],
    [
      'is one with engagement below 55%, for whoever may read it',
      {
        changes: [change()],
        groups: [group('engagement', 'Grace', 0.41)],
      },
      ['Grace fires moderate'],
    ],
    ['is none at 55%', { changes: [change()], groups: [group('engagement', 'Grace', 0.55)] }, []],
    [
      'is one when engagement fell by eight points, more than chance',
      {
        changes: [change()],
        groups: [group('engagement', 'Grace', 0.66, { change: { points: -8, real: true } })],
      },
      ['Grace fires moderate'],
    ],
    [
      'is none when the fall may be chance',
      {
        changes: [change()],
        groups: [group('engagement', 'Grace', 0.66, { change: { points: -12, real: false } })],
      },
      [],
    ],
    [
      'is strong with questions and morale',
      {
        changes: [change({ unanswered: 7 })],
        groups: [group('engagement', 'Grace', 0.41)],
      },
      ['Ada fires moderate', 'Grace fires strong'],
    ],
    [
      'holds until readiness is at 70%',
      { changes: [change()], groups: [group('R1', 'Grace', 0.65)] },
      ['Grace holds'],
    ],
    [
      'holds until both why it is made and what it means are at 70%',
      { changes: [change()], groups: [group('R1', 'Grace', 0.8), group('R2', 'Grace', 0.65)] },
      ['Grace holds'],
    ],
    ['is over at 70%', { changes: [change()], groups: [group('R1', 'Grace', 0.7)] }, []],
    [
      'is not looked for in a change of a system',
      { changes: [change({ kind: 'system', unanswered: 9 })] },
      [],
    ],
    [
      'is not looked for before it is announced',
      { changes: [change({ announcedOn: null, unanswered: 9 })] },
      [],
    ],
    [
      'is told in a band of which it is certainly below',
      {
        changes: [change()],
        groups: [group('engagement', 'Grace', 0.6, { least: 0.5 })],
      },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(shakenByChange, facts))).toEqual(expected)
  })

  test('is told to nobody from a group that they may not read', () => {
    expect(
      told(casesOf(shakenByChange, { changes: [change()], groups: [group('engagement', 'Linus', 0.2)] })),
    ).toEqual([])
  })
})
