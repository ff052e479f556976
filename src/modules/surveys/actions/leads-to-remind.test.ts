import { describe, expect, it } from 'vitest'
import { leadsToRemind } from './leads-to-remind.ts'

/** Harbour over Pilots (over Quay and Boat) and People. */
const UNITS = [
  { id: 'Harbour', parent: -1 },
  { id: 'Pilots', parent: 0 },
  { id: 'Quay', parent: 1 },
  { id: 'Boat', parent: 1 },
  { id: 'People', parent: 0 },
  { id: null, parent: 0 },
]
const LEADS: Record<string, string | undefined> = {
  Harbour: 'Ada',
  Pilots: 'Grace',
  Quay: 'Linus',
  People: 'Margaret',
}
const whole = (unit: number) => ({ unit, attribute: null, level: null, n: 9 })
const part = (unit: number) => ({ unit, attribute: 0, level: 1, n: 9 })
const ALL = [0, 1, 2, 3, 4, 5].map(whole)

function reminded(released: ReturnType<typeof whole | typeof part>[], begun: number[] = [], leads = LEADS) {
  const found = leadsToRemind(
    UNITS,
    { released },
    begun.map(unit => ({ unit })),
    team => leads[team] ?? null,
  )
  return found.map(({ personId, unit }) => `${personId} of ${UNITS[unit]?.id}`)
}

describe('who is reminded', () => {
  it.each([
    [
      'each lead of a group below the whole',
      ALL,
      [],
      ['Grace of Pilots', 'Linus of Quay', 'Margaret of People'],
    ],
    ['nobody of a group that is not told by itself', [whole(0), whole(4)], [], ['Margaret of People']],
    [
      'nobody of a group of which only a part is told',
      [whole(0), part(1), whole(4)],
      [],
      ['Margaret of People'],
    ],
    ['not who began something for their group', ALL, [1], ['Linus of Quay', 'Margaret of People']],
    [
      'not who has something below them, also if it is hidden',
      [whole(1), whole(4)],
      [3],
      ['Margaret of People'],
    ],
    [
      'also when something was begun for the whole',
      ALL,
      [0],
      ['Grace of Pilots', 'Linus of Quay', 'Margaret of People'],
    ],
    ['nobody, when nothing is told', [], [], []],
  ])('%s', (_, released, begun, expected) => {
    expect(reminded(released, begun)).toEqual(expected)
  })

  it('once, of the broadest group, who leads several', () => {
    const leads = { Pilots: 'Grace', Quay: 'Grace', Boat: 'Grace' }
    expect(reminded(ALL, [], leads)).toEqual(['Grace of Pilots'])
    expect(
      reminded(
        ALL.filter(({ unit }) => unit !== 1),
        [],
        leads,
      ),
    ).toEqual(['Grace of Quay'])
    expect(reminded(ALL, [3], leads)).toEqual([])
  })
})
