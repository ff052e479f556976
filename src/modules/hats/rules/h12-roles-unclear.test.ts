import { describe, expect, test } from 'vitest'
import { casesOf, crew, group, type Told, told } from '../facts.factory.ts'
import { rolesUnclear } from './h12-roles-unclear.ts'

const people = crew(5)
/** So many charters that wait, then so many that are agreed. */
const charters = (waiting: number, agreed: number, waitingSince = '2026-02-15') =>
  ['Linus', 'Radia', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']
    .slice(0, waiting + agreed)
    .map((personId, place) => ({
      personId,
      ...(place < waiting
        ? { agreedOn: null, waitingSince }
        : { agreedOn: '2025-06-02', waitingSince: null }),
    }))
const shared = (text: string, other = 'Radia') => ({ key: text, text, personIds: ['Linus', other] })

describe('roles in a team', () => {
  test.each<[string, Told, string[]]>([
    [
      'are unclear when a quarter of the charters wait for more than two weeks',
      { people, charters: { states: charters(2, 5) } },
      ['Grace fires moderate'],
    ],
    [
      'are clear when fewer do, though that is not over',
      { people, charters: { states: charters(1, 4) } },
      ['Grace holds', 'Ada holds'],
    ],
    ['are clear when one in ten waits', { people: crew(8), charters: { states: charters(1, 9) } }, []],
    [
      'are clear while charters wait for two weeks',
      { people, charters: { states: charters(3, 3, '2026-02-16') } },
      [],
    ],
    ['are not judged by four charters', { people, charters: { states: charters(2, 2) } }, []],
    [
      'are unclear when few say that they know what is theirs',
      { people, groups: [group('clarity', 'Grace', 0.48)] },
      ['Grace fires moderate'],
    ],
    [
      'are unclear when two decisions belong to two people each',
      { people, charters: { overlaps: [shared('Refund'), shared('Overtime')] } },
      ['Grace fires weak'],
    ],
    [
      'are clear when the two answer to different people',
      {
        people,
        charters: { overlaps: [shared('Refund', 'Alan'), shared('Overtime', 'Alan')] },
      },
      ['Ada fires weak'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(rolesUnclear, facts))).toEqual(expected)
  })

  test('are told once more above only of those whom no team below told of, its head among them', () => {
    const teams = { Deck: 'Pilots' }
    const deck = Object.fromEntries(
      ['P1', 'P2', 'P3', 'P4', 'P5'].map(id => [id, { team: 'Deck', under: 'Linus' }]),
    )
    const crowd: Told = {
      ...{ teams, people: { ...crew(8), Linus: { team: 'Deck', leads: true, level: 2 }, ...deck } },
      charters: { states: [...charters(10, 0)] },
    }
    expect(told(casesOf(rolesUnclear, crowd))).toEqual(['Linus fires moderate', 'Grace fires moderate'])
    expect(casesOf(rolesUnclear, crowd).map(({ sources }) => sources[0]?.says)).toEqual([
      '5 of 5 charters in Deck have waited for more than 14 days.',
      '5 of 5 charters in Pilots have waited for more than 14 days.',
    ])
  })

  test('name the decision and both owners', () => {
    const [card] = casesOf(rolesUnclear, {
      people,
      charters: { states: charters(2, 3), overlaps: [shared('Refund')] },
    })
    expect(card?.sources.map(source => source.says)).toEqual([
      '2 of 5 charters in Pilots have waited for more than 14 days.',
      '“Refund” belongs to Linus and Radia.',
    ])
  })
})
