import { describe, expect, test } from 'vitest'
import {
  aim,
  direction,
  factsOf,
  goalWork,
  group,
  ON,
  type Placed,
  personWork,
  type Told,
} from '../facts.factory.ts'
import { Snapshot } from './snapshot.ts'

const at = (told: Told = {}) => new Snapshot(factsOf(told))

describe('who answers for a team', () => {
  const away = (cover?: string): Placed => ({
    away: cover === undefined ? ['2026-02-23', '2026-03-20'] : ['2026-02-23', '2026-03-20', cover],
  })

  test.each<[string, Record<string, Placed>, string | null]>([
    ['is its lead', {}, 'Grace'],
    ['is whoever is above, while the lead is away and nobody covers', { Grace: away() }, 'Ada'],
    ['is the cover', { Grace: away('Linus') }, 'Linus'],
    [
      'is the acting lead, before a cover',
      { Grace: away('Linus'), Radia: { acting: { team: 'Pilots', level: 3 } } },
      'Radia',
    ],
    [
      'is the acting lead of an empty post',
      { Grace: { left: '2026-02-20' }, Radia: { acting: { team: 'Pilots', level: 3 } } },
      'Radia',
    ],
    ['is nobody for an empty post without one', { Grace: { left: '2026-02-20' } }, null],
  ])('%s', (_, people, expected) => {
    expect(at({ people }).answersFor('Pilots')).toBe(expected)
  })

  test('reports by post stay whose they are, whoever is away', () => {
    expect(at({ people: { Grace: away('Linus') } }).reportsByPost('Grace')).toEqual(['Linus', 'Radia'])
    expect(at({ people: { Linus: { left: '2026-02-20' } } }).reportsByPost('Grace')).toEqual(['Radia'])
  })
})

describe('the load of four weeks', () => {
  // Twenty working days, half of them for tasks.
  const loaded = (person: Placed = {}) =>
    at({ people: { Linus: person }, work: { persons: [personWork('Linus', { days: [8, 6, 4] })] } })

  test('is days of tasks for each day that there is, now and in the weeks before', () => {
    expect(loaded().loadOf('Linus')).toBe(0.8)
    expect([loaded().loadOf('Linus', 1), loaded().loadOf('Linus', 2)]).toEqual([0.6, 0.4])
  })

  test('counts days away', () => {
    expect(loaded({ away: ['2026-03-02', '2026-03-13'] }).loadOf('Linus')).toBe(1.6)
  })

  test('is unknown for somebody away all the time, and nothing for somebody without tasks', () => {
    expect(loaded({ away: ['2026-03-02', null] }).loadOf('Linus')).toBeNull()
    expect(loaded().loadOf('Radia')).toBe(0)
  })
})

describe('what is known of people', () => {
  test('a line to the vision is seen from a task, a goal of one’s own, or the charter', () => {
    const aims = [...direction(), aim('goal', { parentId: 'strategy', ownerId: 'Grace' })]
    const work = { goals: [goalWork('goal', { assigneeIds: ['Linus'] })] }
    const snapshot = at({ aims, work, charters: { serves: [{ personId: 'Radia', aimId: 'strategy' }] } })
    expect(['Grace', 'Linus', 'Radia', 'Alan'].map(id => snapshot.seesTheLine(id))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test('talks of two are found in either order', () => {
    const pairs = [
      { oneId: 'Grace', otherId: 'Linus', planned: 2, held: 1, heldInNinetyDays: 4, lastHeldOn: ON },
    ]
    expect(at({ talks: { pairs } }).talksOf('Linus', 'Grace')?.held).toBe(1)
    expect(at({ talks: { pairs } }).talksOf('Grace', 'Linus')?.held).toBe(1)
    expect(at({ talks: { pairs } }).talksOf('Grace', 'Radia')).toBeUndefined()
  })

  test('the last direction talk is the latest to the team or to one above it', () => {
    const talk = (teamId: string, heldOn: string) => ({
      type: 'direction' as const,
      organiserId: 'Ada',
      heldOn,
      teamIds: [teamId],
      personIds: [],
    })
    const held = [talk('Harbour', '2026-01-12'), talk('Pilots', '2026-01-05'), talk('People', '2026-02-02')]
    expect(at({ talks: { held } }).directionTalkOn('Pilots')).toBe('2026-01-12')
    expect(at({ talks: { held } }).directionTalkOn('People')).toBe('2026-02-02')
    expect(at().directionTalkOn('Pilots')).toBeNull()
  })

  test('what one reader may see of a group is nobody else’s', () => {
    const snapshot = at({ groups: [group('W2', 'Grace', 0.4)] })
    expect(snapshot.group('W2', 'Grace', 'Pilots')?.favourable).toBe(0.4)
    expect(snapshot.group('W2', 'Ada', 'Pilots')).toBeUndefined()
    expect(snapshot.group('engagement', 'Grace', 'Pilots')).toBeUndefined()
  })

  test('somebody who is gone has no name', () => {
    expect(at().name('unknown')).toBe('somebody who left')
  })
})
