import { describe, expect, test } from 'vitest'
import { aim, casesOf, type Told, told } from '../facts.factory.ts'
import { newReport } from './h04-new-report.ts'

const from = (since: string) => ({ since, before: { under: 'Margaret' } })
const talks = (held: number) => [
  { oneId: 'Grace', otherId: 'Linus', planned: 4, held: 4, heldInNinetyDays: held, lastHeldOn: '2026-02-27' },
]
const settled = {
  talks: { pairs: talks(6) },
  charters: { states: [{ personId: 'Linus', agreedOn: '2026-01-20', waitingSince: null }] },
  aims: [aim('first', { ownerId: 'Linus', checkedOn: '2026-02-20' })],
}

describe('a new direct report', () => {
  test.each<[string, Told, string[]]>([
    ['is no matter after ninety days', { people: { Linus: from('2025-12-01') } }, []],
    ['is one on the ninetieth day', { people: { Linus: from('2025-12-02') } }, ['Grace fires moderate']],
    ['is one after a move', { people: { Linus: from('2026-02-02') } }, ['Grace fires moderate']],
    [
      'is one after being hired',
      { people: { Vera: { team: 'Pilots', under: 'Grace', since: '2026-02-02' } } },
      ['Grace fires moderate'],
    ],
    ['is none when only the title changed', { people: { Linus: { since: '2026-02-02', before: {} } } }, []],
    [
      'has not settled before sixty days, whatever was done',
      { people: { Linus: from('2026-01-12') }, ...settled },
      ['Grace fires moderate'],
    ],
    [
      'has settled with charter, talks and a check-in after sixty days',
      { people: { Linus: from('2025-12-15') }, ...settled },
      [],
    ],
    [
      'has not settled with five talks',
      { people: { Linus: from('2025-12-15') }, ...settled, talks: { pairs: talks(5) } },
      ['Grace fires moderate'],
    ],
    [
      'has not settled without a charter',
      { people: { Linus: from('2025-12-15') }, ...settled, charters: {} },
      ['Grace fires moderate'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(newReport, facts))).toEqual(expected)
  })

  test('makes one card, which names them all and what is missing', () => {
    const people = { Linus: from('2026-02-02'), Radia: from('2026-02-16') }
    const charters = { states: [{ personId: 'Linus', agreedOn: null, waitingSince: '2026-02-20' }] }
    const cases = casesOf(newReport, { people, charters })
    expect(cases).toHaveLength(1)
    expect(cases[0]?.sources.map(source => source.says)).toEqual([
      'New with you: Linus (28 days) and Radia (14 days).',
      'Charter of Linus: offered since 2026-02-20, not agreed.',
      '0 of 6 one-to-ones with Linus were held.',
      'Charter of Radia: not offered yet.',
      '0 of 6 one-to-ones with Radia were held.',
    ])
  })
})
