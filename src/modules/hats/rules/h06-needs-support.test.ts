import { describe, expect, test } from 'vitest'
import type { AimFact } from '#modules/aims/public.ts'
import { aim, casesOf, personWork, type Told, told } from '../facts.factory.ts'
import { needsSupport } from './h06-needs-support.ts'

const asks = (askedOn: string) => ({ personId: 'Linus', askedOn, stillAsks: true, missedInRow: 0 })
const missed = (missedInRow: number) => ({ personId: 'Linus', askedOn: null, stillAsks: false, missedInRow })
const late = (count: number) => ({ persons: [personWork('Linus', { late: count })] })
const off = (id: string, over: Partial<AimFact> = {}) =>
  aim(id, { ownerId: 'Linus', health: 'off_track', ...over })
const gap = (gapLowest: number) => ({
  personId: 'Linus',
  managerId: 'Grace',
  revealedOn: '2026-02-20',
  common: null,
  gapMean: -0.5,
  gapLowest,
  clarity: 3,
})

describe('somebody who needs support', () => {
  test.each<[string, Told, string[]]>([
    [
      'is one who asks, which is strong by itself',
      { checkIns: [asks('2026-02-27')] },
      ['Grace fires strong'],
    ],
    [
      'is one who asks on the agenda',
      { talks: { asked: [{ byId: 'Linus', otherId: 'Grace', askedOn: '2026-02-27' }] } },
      ['Grace fires strong'],
    ],
    [
      'is not begun by what was asked three weeks ago, but not over either',
      { checkIns: [asks('2026-02-09')] },
      ['Grace holds'],
    ],
    ['is over when they no longer ask', { checkIns: [{ ...asks('2026-02-20'), stillAsks: false }] }, []],
    ['is not seen from late tasks alone', { work: late(3) }, ['Grace holds']],
    [
      'is seen from late tasks and weeks missed',
      { work: late(3), checkIns: [missed(2)] },
      ['Grace fires moderate'],
    ],
    [
      'is not seen from two late tasks and two weeks missed',
      { work: late(2), checkIns: [missed(2)] },
      ['Grace holds'],
    ],
    [
      'is seen from two goals off track and a chance that fell',
      {
        aims: [off('one', { chance: 30, chanceBefore: 70 }), off('two')],
      },
      ['Grace fires moderate'],
    ],
    ['is not seen from one goal off track', { aims: [off('one')] }, []],
    [
      'is seen from a gap in clarity and late tasks',
      { work: late(4), charters: { exchanges: [gap(-1.6)] } },
      ['Grace fires moderate'],
    ],
    [
      'is not seen from a gap with somebody else',
      { work: late(4), charters: { exchanges: [{ ...gap(-1.6), managerId: 'Margaret' }] } },
      ['Grace holds'],
    ],
    [
      'is not looked for while they are away',
      { checkIns: [asks('2026-02-27')], people: { Linus: { away: ['2026-03-02', '2026-03-06'] } } },
      [],
    ],
    [
      'is told to whoever stands in only from requests and tasks',
      {
        people: { Grace: { away: ['2026-02-26', '2026-03-20', 'Margaret'] } },
        work: late(4),
        checkIns: [missed(3)],
      },
      ['Margaret holds'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(needsSupport, facts))).toEqual(expected)
  })

  test('sees the very card that their manager sees', () => {
    const cases = casesOf(needsSupport, { checkIns: [asks('2026-02-27')], work: late(4) })
    const card = cases.find(({ subject }) => subject.id === 'Linus')
    expect(card?.seenBy).toEqual(['Linus'])
    expect(card?.sources.map(source => source.says)).toEqual([
      'Linus asked for guidance on 2026-02-27.',
      '4 tasks of Linus are more than five working days late.',
    ])
  })
})
