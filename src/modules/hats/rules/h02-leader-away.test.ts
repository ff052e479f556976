import { describe, expect, test } from 'vitest'
import { aim, casesOf, oneToOne, session, type Told, told } from '../facts.factory.ts'
import { leaderAway } from './h02-leader-away.ts'

const gone = { Grace: { level: 4, left: '2026-02-13' } }

describe('a leader who is away', () => {
  test.each<[string, Told, string[]]>([
    [
      'calls on the managers below, when nobody covers',
      { people: { Ada: { away: ['2026-02-23', '2026-03-13'] } } },
      ['Grace fires moderate', 'Margaret fires moderate'],
    ],
    [
      'calls on the cover alone',
      { people: { Ada: { away: ['2026-02-23', '2026-03-13', 'Grace'] } } },
      ['Grace fires moderate'],
    ],
    ['is no matter for four days', { people: { Ada: { away: ['2026-03-02', '2026-03-05'] } } }, []],
    [
      'is one for five, only just',
      { people: { Ada: { away: ['2026-03-02', '2026-03-06', 'Grace'] } } },
      ['Grace fires weak'],
    ],
    [
      'is told ten working days before',
      { people: { Ada: { away: ['2026-03-16', '2026-03-31', 'Grace'] } } },
      ['Grace fires moderate'],
    ],
    ['is not told earlier', { people: { Ada: { away: ['2026-03-17', '2026-03-31', 'Grace'] } } }, []],
    [
      'holds for five days after they are back',
      { people: { Ada: { away: ['2026-02-09', '2026-02-25', 'Grace'] } } },
      ['Grace holds'],
    ],
    [
      'waits longer for the talk in which they are handed back to',
      { people: { Ada: { away: ['2026-02-02', '2026-02-16', 'Grace'] } } },
      ['Grace holds'],
    ],
    [
      'does not wait for it for ever',
      { people: { Ada: { away: ['2026-02-02', '2026-02-13', 'Grace'] } } },
      [],
    ],
    [
      'is over once the two have talked',
      {
        people: { Ada: { away: ['2026-02-02', '2026-02-16', 'Grace'] } },
        talks: { pairs: [oneToOne('Ada', 'Grace', '2026-02-17')] },
      },
      [],
    ],
    [
      'is over once whoever stood in without being asked to was in a session with them',
      {
        people: { Ada: { away: ['2026-02-02', '2026-02-16'] } },
        talks: { held: [session('2026-02-18', 'Ada', 'Grace')] },
      },
      ['Margaret holds'],
    ],
    [
      'is not handed back by a talk before',
      {
        people: { Ada: { away: ['2026-02-02', '2026-02-16', 'Grace'] } },
        talks: {
          pairs: [oneToOne('Ada', 'Grace', '2026-02-16')],
          held: [session('2026-02-16', 'Ada', 'Grace'), session('2026-02-18', 'Ada', 'Margaret')],
        },
      },
      ['Grace holds'],
    ],
    [
      'is no matter when they lead no managers and own no direction',
      { people: { Grace: { away: ['2026-02-23', '2026-03-13', 'Linus'] } } },
      [],
    ],
    [
      'is strong when nobody covers and an aim of theirs is due',
      {
        people: { Ada: { away: ['2026-02-23', '2026-03-13'] } },
        aims: [aim('near', { ownerId: 'Ada', dueOn: '2026-03-20' })],
      },
      ['Grace fires strong', 'Margaret fires strong'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(leaderAway, facts))).toEqual(expected)
  })

  test('whose post is empty calls on whoever acts in it, and shows nobody else', () => {
    const people = {
      ...gone,
      Vera: {
        team: 'Deck',
        under: 'Grace',
        level: 2,
        leads: true,
        acting: { team: 'Pilots', level: 3, under: 'Ada' },
      },
    }
    const cases = casesOf(leaderAway, { people, teams: { Deck: 'Pilots' } })
    expect(told(cases)).toEqual(['Vera fires moderate'])
    expect(cases[0]?.seenBy).toEqual([])
    expect(cases[0]?.scope).toEqual(['Pilots'])
  })

  test('is shown to the line above while nobody covers', () => {
    const [first] = casesOf(leaderAway, {
      people: {
        Grace: { level: 4, away: ['2026-02-23', null] },
        Vera: { team: 'Deck', under: 'Grace', leads: true },
        D1: { team: 'Deck', under: 'Vera' },
      },
      teams: { Deck: 'Pilots' },
    })
    expect([first?.wearerId, first?.seenBy]).toEqual(['Vera', ['Ada']])
  })

  test('who is new calls on the managers below, until charter and direction talk are there', () => {
    const people = { Ada: { since: '2026-01-05', before: { leads: false } } }
    expect(told(casesOf(leaderAway, { people }))).toEqual(['Grace fires moderate', 'Margaret fires moderate'])
    const talks = {
      held: [
        {
          type: 'direction' as const,
          organiserId: 'Ada',
          heldOn: '2026-02-02',
          teamIds: ['Harbour'],
          personIds: [],
        },
      ],
    }
    const charters = { states: [{ personId: 'Ada', agreedOn: '2026-01-20', waitingSince: null }] }
    expect(told(casesOf(leaderAway, { people, talks, charters }))).toEqual([])
  })

  test('who was there when the records began is not new', () => {
    const since = '2026-02-20'
    const everybody = Object.fromEntries(
      ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'].map(name => [name, { since }]),
    )
    expect(told(casesOf(leaderAway, { people: everybody }))).toEqual([])
  })
})
