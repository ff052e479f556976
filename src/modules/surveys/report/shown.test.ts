import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commentsOf, gateOf, type Sight } from './shown.ts'
import { firstUnit, sightOf } from './sight.ts'

const UNITS = [
  { id: 'all', parent: -1 },
  { id: 'north', parent: 0 },
  { id: 'quay', parent: 1 },
  { id: 'south', parent: 0 },
]
const reader = (...leads: string[]) => ({ isPeople: false, leads: new Set(leads) })

describe('how much of each unit a reader may see', () => {
  it.each([
    ['the people team: all', { isPeople: true, leads: new Set<string>() }, [0, 1, 2, 3], 'iiii'],
    ['who leads the whole: all', reader('all'), [0, 1, 2, 3], 'iiii'],
    ['who leads a unit: it and below, and the total of the whole', reader('north'), [0, 1, 2, 3], 'tiin'],
    ['who leads a small one: the broader one as a total', reader('quay'), [0, 1, 1, 3], 'ttin'],
    ['who leads two: both', reader('quay', 'south'), [0, 1, 2, 3], 'tnii'],
    ['anybody: the total of the whole', reader(), [0, 1, 2, 3], 'tnnn'],
    ['who leads a team that was not asked: the total of the whole', reader('west'), [0, 1, 2, 3], 'tnnn'],
    ['who leads when nothing is released: still only theirs', reader('quay'), [-1, -1, -1, -1], 'tnin'],
  ])('%s', (_, who, instead, letters) => {
    expect(
      sightOf(UNITS, instead, who)
        .map(sight => sight[0])
        .join(''),
    ).toBe(letters)
  })

  it.each([
    ['the people team with the whole', { isPeople: true, leads: new Set(['south']) }, 0],
    ['a leader with the broadest they lead', reader('quay', 'north'), 1],
    ['anybody else with the whole', reader(), 0],
  ])('begins for %s', (_, who, place) => {
    expect(firstUnit(UNITS, who)).toBe(place)
  })

  test('an organisation with several tops has a whole that nobody leads', () => {
    const units = [
      { id: null, parent: -1 },
      { id: 'north', parent: 0 },
    ]
    expect(sightOf(units, [0, 1], reader('north'))).toEqual(['total', 'inside'])
  })
})

const PLAN = {
  released: [
    { unit: 0, attribute: null, level: null, n: 40 },
    { unit: 1, attribute: null, level: null, n: 20 },
    { unit: 0, attribute: 0, level: 1, n: 15 },
    { unit: 1, attribute: 0, level: 2, n: 8 },
  ],
  instead: [0, 1, 1, 0],
}

describe('the gate', () => {
  it.each<[string, Sight[], number, number | null, string | null]>([
    ['lets a released unit of the reader through', ['total', 'inside', 'inside', 'nothing'], 1, 1, null],
    ['shows the broader one of a small unit', ['total', 'inside', 'inside', 'nothing'], 2, 1, 'too_few'],
    [
      'shows the whole for a unit that is not theirs',
      ['total', 'inside', 'inside', 'nothing'],
      3,
      0,
      'not_yours',
    ],
    [
      'does not say that a unit that is not theirs is small',
      ['total', 'nothing', 'nothing', 'nothing'],
      2,
      0,
      'not_yours',
    ],
    [
      'shows nothing for a unit that there is not',
      ['nothing', 'nothing', 'nothing', 'nothing'],
      9,
      null,
      'not_yours',
    ],
  ])('%s', (_, sight, place, unit, why) => {
    const passed = gateOf(PLAN, sight).unit(place)
    expect([passed.group?.unit ?? null, passed.why]).toEqual([unit, why])
  })

  it('opens levels only to who may see inside', () => {
    const gate = gateOf(PLAN, ['total', 'inside', 'inside', 'nothing'])
    const [whole, north] = gate.units()
    if (whole === undefined || north === undefined) throw new Error('Not shown.')
    expect(gate.breakdowns(whole)).toEqual([])
    expect(gate.breakdown(0, 0, 1)).toBeNull()
    expect(gate.breakdowns(north)).toMatchObject([{ unit: 1, attribute: 0, level: 2, n: 8 }])
    expect(gate.breakdown(1, 0, 2)).toMatchObject({ n: 8 })
    expect(gate.breakdown(1, 0, 1)).toBeNull()
  })

  it('passes levels in the order of their attributes, whatever the order in which they were released', () => {
    const places = [
      [1, 2],
      [0, 5],
      [1, 1],
      [0, 3],
      [0, 10],
    ] as const
    const released = [
      { unit: 0, attribute: null, level: null, n: 90 },
      ...places.map(([attribute, level]) => ({ unit: 0, attribute, level, n: 12 })),
    ]
    const gate = gateOf({ released, instead: [0] }, ['inside'])
    const { group } = gate.unit(0)
    expect(gate.breakdowns(group ?? expect.fail()).map(each => [each.attribute, each.level])).toEqual([
      ...[
        [0, 3],
        [0, 5],
        [0, 10],
      ],
      ...[
        [1, 1],
        [1, 2],
      ],
    ])
  })

  it('never lets through what is not both released and seen', () => {
    const sights = fc.array(fc.constantFrom<Sight>('nothing', 'total', 'inside'), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(sights, fc.integer({ min: -1, max: 6 }), (sight, place) => {
        const gate = gateOf(PLAN, sight)
        const { group } = gate.unit(place)
        for (const each of [...gate.units(), ...(group === null ? [] : [group, ...gate.breakdowns(group)])]) {
          const { unit, attribute, level, n } = each
          expect(PLAN.released).toContainEqual({ unit, attribute, level, n })
          expect(sight[unit]).not.toBe('nothing')
          if (attribute !== null) expect(sight[unit]).toBe('inside')
        }
      }),
    )
  })
})

describe('comments', () => {
  const all: Sight[] = ['inside', 'inside', 'inside', 'inside']
  const parents = [-1, 0, 1, 0]
  it.each<[string, Sight[], number[], number, number | null, string | null]>([
    ['are shown of a unit large enough for them', all, [0, 1, 1, 0], 1, 1, null],
    ['of a unit large enough for scores only, the broader one', all, [0, 0, 0, 0], 1, 0, 'too_few'],
    ['of a hidden unit, the broader one', all, [0, 1, 1, 0], 2, 1, 'too_few'],
    ['of a total, none', ['total', 'inside', 'inside', 'nothing'], [0, 0, 0, 0], 0, null, 'not_yours'],
    [
      'of one’s own of too few, none',
      ['total', 'inside', 'inside', 'nothing'],
      [0, 0, 0, 0],
      1,
      null,
      'too_few',
    ],
    ['of others, none', ['total', 'inside', 'inside', 'nothing'], [0, 1, 1, 0], 3, null, 'not_yours'],
    ['of too few in all, none', all, [-1, -1, -1, -1], 1, null, 'too_few'],
    // Large enough for comments by itself, but not released: what is left beside it would be small.
    ['never of a unit that the plan does not release', all, [0, 1, 2, 3], 3, 0, 'too_few'],
  ])('%s', (_, sight, instead, place, unit, why) => {
    const passed = commentsOf(gateOf(PLAN, sight), instead, parents, place)
    expect([passed.group?.unit ?? null, passed.why]).toEqual([unit, why])
  })
})
