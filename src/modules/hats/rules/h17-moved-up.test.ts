import { describe, expect, test } from 'vitest'
import { casesOf, type Told, task, told } from '../facts.factory.ts'
import { movedUp } from './h17-moved-up.ts'

const rose = (since = '2026-01-05') => ({ Grace: { since, before: { level: 2 } } })
const carried = (count: number) => ({
  tasks: Array.from({ length: count }, (_, at) => task(`old ${at}`, 'Grace', { madeOn: '2025-10-06' })),
})
const agreed = { charters: { states: [{ personId: 'Grace', agreedOn: '2026-02-02', waitingSince: null }] } }

describe('somebody who moved up a level', () => {
  test.each<[string, Told, string[]]>([
    [
      'with four tasks from before is told',
      { people: rose(), ...agreed, work: carried(4) },
      ['Grace fires moderate'],
    ],
    ['with three is past it', { people: rose(), ...agreed, work: carried(3) }, []],
    ['without the new charter is told', { people: rose(), work: carried(0) }, ['Grace fires moderate']],
    [
      'with a charter of the old post is told',
      {
        people: rose(),
        charters: { states: [{ personId: 'Grace', agreedOn: '2025-06-02', waitingSince: null }] },
      },
      ['Grace fires moderate'],
    ],
    ['with both is told strongly', { people: rose(), work: carried(11) }, ['Grace fires strong']],
    ['is told for 120 days', { people: rose('2025-11-02'), work: carried(5) }, ['Grace fires strong']],
    ['is not told after', { people: rose('2025-11-01'), work: carried(5) }, []],
    [
      'is not told who moved down',
      { people: { Grace: { since: '2026-01-05', before: { level: 4 } } }, work: carried(5) },
      [],
    ],
    [
      'does not count tasks made since',
      {
        people: rose(),
        ...agreed,
        work: { tasks: [...carried(3).tasks, task('new', 'Grace', { madeOn: '2026-01-05' })] },
      },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(movedUp, facts))).toEqual(expected)
  })
})
