import { describe, expect, test } from 'vitest'
import { casesOf, ON, oneToOne, session, type Told, task, told } from '../facts.factory.ts'
import { managerAway } from './h05-manager-away.ts'

const stuck = {
  ...{
    id: 'stuck',
    title: 'The crane is broken',
    level: 'detail' as const,
    severity: 'major' as const,
    ownerId: 'Grace',
  },
  ...{
    sensitive: false,
    teamId: 'Pilots',
    aimId: null,
    rungs: 0,
    untaken: true,
    untakenLate: false,
    left: 0.5,
  },
}

describe('a manager who is away', () => {
  test.each<[string, Told, string[]]>([
    ['is no matter for two working days', { people: { Grace: { away: ['2026-03-02', '2026-03-03'] } } }, []],
    [
      'is one for three',
      { people: { Grace: { away: ['2026-03-02', '2026-03-04'] } } },
      ['Ada fires moderate'],
    ],
    [
      'is told five working days before',
      { people: { Grace: { away: ['2026-03-09', '2026-03-20'] } } },
      ['Ada fires moderate'],
    ],
    ['is not told earlier', { people: { Grace: { away: ['2026-03-10', '2026-03-20'] } } }, []],
    [
      'is strong after three days without cover',
      { people: { Grace: { away: ['2026-02-26', '2026-03-20'] } } },
      ['Ada fires strong'],
    ],
    [
      'is strong at once when something critical is due',
      {
        people: { Grace: { away: ['2026-03-02', '2026-03-20'] } },
        work: { tasks: [task('Sign', 'Grace', { critical: true })] },
      },
      ['Ada fires strong'],
    ],
    [
      'is nobody’s matter when covered with nothing due',
      { people: { Grace: { away: ['2026-02-26', '2026-03-20', 'Linus'] } } },
      [],
    ],
    [
      'is nobody’s matter when what is due comes later',
      {
        people: { Grace: { away: ['2026-02-26', '2026-03-20', 'Linus'] } },
        work: { tasks: [task('Later', 'Grace', { dueOn: '2026-03-23' })] },
      },
      [],
    ],
    [
      'is the cover’s matter with something due, and a little that of the one above',
      {
        people: { Grace: { away: ['2026-02-26', '2026-03-20', 'Linus'] } },
        work: { tasks: [task('Sign', 'Grace')] },
      },
      ['Linus fires moderate', 'Ada fires weak'],
    ],
    [
      'counts obstacles in their court',
      {
        people: { Grace: { away: ['2026-02-26', '2026-03-20', 'Linus'] } },
        obstacles: [stuck],
      },
      ['Linus fires moderate', 'Ada fires weak'],
    ],
    [
      'waits, once they are back, until they were handed back to',
      { people: { Grace: { away: ['2026-02-09', '2026-02-16'] } } },
      ['Ada holds'],
    ],
    ['does not wait for ever', { people: { Grace: { away: ['2026-02-09', '2026-02-13'] } } }, []],
    [
      'is over when they are back and have talked',
      {
        people: { Grace: { away: ['2026-02-16', '2026-02-27'] } },
        talks: { pairs: [oneToOne('Ada', 'Grace', ON)] },
      },
      [],
    ],
    [
      'is handed back by whoever stood in alone',
      { people: { Grace: { away: ['2026-02-09', '2026-02-27', 'Linus'] } } },
      ['Linus holds'],
    ],
    [
      'is over once whoever stood in was in a session with them',
      {
        people: { Grace: { away: ['2026-02-09', '2026-02-27', 'Linus'] } },
        talks: { held: [session(ON, 'Grace', 'Linus')] },
      },
      [],
    ],
    [
      'was no matter before, and is none after',
      { people: { Grace: { away: ['2026-02-26', '2026-02-27'] } } },
      [],
    ],
    ['is no matter when they run no team', { people: { Linus: { away: ['2026-02-26', '2026-03-20'] } } }, []],
    ['who left leaves a post behind', { people: { Grace: { left: '2026-02-20' } } }, ['Ada fires strong']],
    [
      'who has just begun is watched',
      { people: { Grace: { since: '2026-02-02', before: { leads: false } } } },
      ['Ada fires weak'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(managerAway, facts))).toEqual(expected)
  })

  test('is shown to everybody above while nobody covers, and to nobody once somebody does', () => {
    const people = {
      Vera: { team: 'Deck', under: 'Grace', leads: true, away: ['2026-02-26', '2026-03-20'] as const },
      D1: { team: 'Deck', under: 'Vera' },
    }
    const teams = { Deck: 'Pilots' }
    const open = casesOf(managerAway, { people, teams })
    expect(open.map(each => [each.wearerId, each.seenBy])).toEqual([['Grace', ['Ada']]])
    const covered = { ...people, Vera: { ...people.Vera, away: ['2026-02-26', '2026-03-20', 'D1'] as const } }
    const cases = casesOf(managerAway, { people: covered, teams, work: { tasks: [task('Sign', 'Vera')] } })
    expect(cases.map(each => each.seenBy)).toEqual([[], []])
  })

  test('tells who reads that they are back, and with whom they have not talked yet', () => {
    const says = (away: readonly [string, string, string?]) =>
      casesOf(managerAway, { people: { Grace: { away } } }).map(each => [
        each.wearerId,
        each.sources.at(-1)?.says,
      ])
    expect(says(['2026-02-16', '2026-02-27'])).toEqual([
      ['Ada', 'Grace has been back since 2026-02-28, and has not yet talked with Ada.'],
    ])
    expect(says(['2026-02-16', '2026-02-27', 'Linus'])[0]).toEqual([
      'Linus',
      'Grace has been back since 2026-02-28, and has not yet talked with you.',
    ])
  })

  test('is told without a reason for being away: there is none anywhere', () => {
    const [found] = casesOf(managerAway, { people: { Grace: { away: ['2026-02-26', '2026-03-20'] } } })
    expect(found?.sources.map(source => source.says)).toEqual([
      'Grace is away from 2026-02-26 until 2026-03-20, 17 working days.',
      'Nobody covers.',
      '2 people without their one-to-ones.',
    ])
  })
})
