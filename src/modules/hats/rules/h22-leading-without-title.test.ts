import { describe, expect, test } from 'vitest'
import { aim, casesOf, change, crew, goalWork, type Told, task, told } from '../facts.factory.ts'
import { leadingWithoutTitle } from './h22-leading-without-title.ts'

const own = aim('own', { ownerId: 'Linus' })
const on = (...assigneeIds: string[]) => goalWork('own', { open: 3, assigneeIds })
const covered = { Grace: { away: ['2026-02-26', '2026-03-20', 'Linus'] as const } }

describe('somebody without a title', () => {
  test.each<[string, Told, string[]]>([
    [
      'leads when two others work on their goal',
      { aims: [own], work: { goals: [on('Linus', 'Radia', 'Alan')] } },
      ['Linus fires weak'],
    ],
    [
      'leads clearly with three',
      { people: crew(1), aims: [own], work: { goals: [on('P1', 'Radia', 'Alan')] } },
      ['Linus fires moderate'],
    ],
    [
      'does not lead when one other does, though it is not over',
      { aims: [own], work: { goals: [on('Linus', 'Radia')] } },
      ['Linus holds'],
    ],
    ['does not lead alone', { aims: [own], work: { goals: [on('Linus')] } }, []],
    [
      'is not one at level two',
      { people: { Linus: { level: 2 } }, aims: [own], work: { goals: [on('Linus', 'Radia', 'Alan')] } },
      [],
    ],
    [
      'leads no more once it is closed',
      { aims: [{ ...own, state: 'closed' }], work: { goals: [on('Radia', 'Alan')] } },
      [],
    ],
    [
      'leads while managing a change',
      { changes: [change({ managerId: 'Linus' })] },
      ['Linus fires moderate'],
    ],
    [
      'leads while standing in, when something is due',
      { people: covered, work: { tasks: [task('Sign', 'Grace')] } },
      ['Linus fires moderate'],
    ],
    ['does not while nothing is, though it is not over', { people: covered }, ['Linus holds']],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(leadingWithoutTitle, facts))).toEqual(expected)
  })
})

test('is about the teams whose work it is, so that a talk can be held with them', () => {
  const [card] = casesOf(leadingWithoutTitle, {
    aims: [own],
    work: {
      goals: [goalWork('own', { open: 3, assigneeIds: ['Radia', 'Alan'], teamIds: ['Pilots', 'People'] })],
    },
  })
  expect(card?.scope).toEqual(['own', 'Pilots', 'People'])
})
