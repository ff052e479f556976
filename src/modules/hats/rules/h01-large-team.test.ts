import { describe, expect, test } from 'vitest'
import { aim, casesOf, crew, ON, type Told, told } from '../facts.factory.ts'
import { largeTeam } from './h01-large-team.ts'

const deck = Object.fromEntries(
  ['D1', 'D2', 'D3', 'D4', 'D5'].map(id => [id, { team: 'Deck', under: 'Vera' }]),
)
const given = {
  talks: {
    held: [
      {
        type: 'direction' as const,
        organiserId: 'Grace',
        heldOn: '2026-02-16',
        teamIds: ['Pilots'],
        personIds: [],
      },
    ],
  },
  delegations: {
    inForce: ['one', 'two'].map(aimId => ({
      ...{ id: aimId, kind: 'aim' as const, fromId: 'Grace', toId: 'Linus' },
      ...{ level: 4, aimId, teamId: null, absentId: null },
    })),
  },
}

const ofGrace = (facts: Told) => casesOf(largeTeam, facts).find(({ wearerId }) => wearerId === 'Grace')

describe('a team that is particularly large', () => {
  test.each<[string, Told, string[]]>([
    ['is no matter at nine', { people: crew(7) }, ['Grace holds']],
    ['is one from ten on, only just', { people: crew(8) }, ['Grace fires weak']],
    ['is clear at twelve', { people: crew(10) }, ['Grace fires moderate']],
    ['is strong from fourteen on', { people: crew(12) }, ['Grace fires strong']],
    ['is over at eight', { people: crew(6) }, []],
    [
      'does not count whom somebody inherits while their own manager is away',
      {
        people: {
          ...crew(5),
          ...deck,
          Vera: { team: 'Deck', under: 'Grace', level: 2, leads: true, away: ['2026-02-02', null] },
        },
      },
      [],
    ],
    [
      'gives no card to a lead who is away',
      { people: { ...crew(10), Grace: { away: ['2026-03-02', '2026-03-20'] } } },
      ['Grace holds'],
    ],
    [
      'is led once most goals are given away and direction was talked about',
      {
        people: crew(10),
        aims: [aim('one'), aim('two')],
        ...given,
      },
      [],
    ],
    [
      'is not led without a talk',
      { people: crew(10), aims: [aim('one')], delegations: given.delegations },
      ['Grace fires moderate'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(largeTeam, facts))).toEqual(expected)
  })

  test('says how many there are and how many talks took place', () => {
    const pairs = [
      { oneId: 'Grace', otherId: 'Linus', planned: 2, held: 1, heldInNinetyDays: 3, lastHeldOn: ON },
    ]
    expect(ofGrace({ people: crew(10), talks: { pairs } })?.sources.map(source => source.says)).toEqual([
      '12 people report to you.',
      '1 of 2 one-to-ones of the last four weeks took place.',
    ])
  })

  test('says plainly when no talk was planned at all', () => {
    expect(ofGrace({ people: crew(10) })?.sources.at(-1)?.says).toBe(
      'No one-to-one was planned in the last four weeks.',
    )
  })

  test('never becomes calmer when more people come', () => {
    const order = ['quiet', 'calm', 'holds', 'fires']
    const ranks = Array.from({ length: 18 }, (_, count) =>
      order.indexOf(ofGrace({ people: crew(count) })?.verdict ?? 'quiet'),
    )
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })
})
