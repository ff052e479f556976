import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Audience } from '../contract/bodies.ts'
import { chartOf, person, TODAY } from './asked-chart.factory.ts'
import { attributeOf, candidatesOf, chosenOf, monthsSince } from './audience.ts'
import { breakdownProblems, freeze, MOST_LEVELS } from './freeze.ts'

const NAMES = { name: 'Harbour Works', levelLabels: ['One', 'Two', 'Three', 'Four', 'Five'] }

const HARBOUR = { Harbour: null, People: 'Harbour', Pilots: 'Harbour', Night: 'Pilots', Day: 'Pilots' }

describe('the organisation as of launch', () => {
  it('has the teams that are asked and all above them, each before those below it, with how many were invited', () => {
    const people = [
      ...[
        { id: 'a', team: 'Night' },
        { id: 'b', team: 'Night' },
        { id: 'c', team: 'Pilots' },
      ],
      { id: 'd', team: 'Harbour' },
    ]
    const { units, placed } = freeze(
      people.map(({ id }) => person(id)),
      [],
      chartOf(HARBOUR, people),
      NAMES,
      TODAY,
    )
    expect(units).toEqual([
      { id: 'Harbour', name: 'Harbour', parent: -1, invited: 4 },
      { id: 'Pilots', name: 'Pilots', parent: 0, invited: 3 },
      { id: 'Night', name: 'Night', parent: 1, invited: 2 },
    ])
    expect(placed.map(({ unit }) => unit)).toEqual([2, 2, 1, 0])
  })

  it('is one whole when there are several teams at the top', () => {
    const people = [
      { id: 'a', team: 'North' },
      { id: 'b', team: 'South' },
    ]
    const chart = chartOf({ North: null, South: null }, people)
    const { units } = freeze(
      people.map(({ id }) => person(id)),
      [],
      chart,
      NAMES,
      TODAY,
    )
    expect(units.map(({ id, name, parent, invited }) => [id, name, parent, invited])).toEqual([
      ...[
        [null, 'Harbour Works', -1, 2],
        ['North', 'North', 0, 1],
        ['South', 'South', 0, 1],
      ],
    ])
  })

  it('counts people of a closed team in the first open one above it', () => {
    const people = [
      { id: 'a', team: 'Night' },
      { id: 'b', team: 'Pilots' },
    ]
    const chart = chartOf(HARBOUR, people, ['Night'])
    const { units, placed } = freeze(
      people.map(({ id }) => person(id)),
      [],
      chart,
      NAMES,
      TODAY,
    )
    expect(units.map(({ name }) => name)).toEqual(['Harbour', 'Pilots'])
    expect(placed.map(({ unit }) => unit)).toEqual([1, 1])
  })

  it('has for each attribute the levels that somebody has; what is not known is level 0', () => {
    const people = [
      { id: 'a', team: 'Night', level: 3 },
      { id: 'b', team: 'Night' },
      { id: 'c', team: 'Night' },
    ]
    const invited = [
      person('a', { attributes: { Site: ' Quay ' }, sinceOn: '2010-01-01' }),
      person('b', { attributes: { Site: 'Boat' }, sinceOn: '2026-02-02', email: null }),
      person('c', { attributes: { Site: '' } }),
    ]
    const frozen = freeze(
      invited,
      ['Site', 'level', 'tenure', 'Moon'],
      chartOf(HARBOUR, people),
      NAMES,
      TODAY,
    )
    expect(frozen.attributes).toMatchObject([
      { code: 'Site', levels: ['Boat', 'Quay'], invited: [1, 1] },
      { code: 'level', levels: NAMES.levelLabels, invited: [2, 0, 1, 0, 0] },
      { code: 'tenure', invited: [1, 1, 0, 0, 1] },
      { code: 'Moon', levels: [], invited: [] },
    ])
    expect(frozen.placed.map(({ levels }) => [...levels])).toEqual([
      [2, 3, 5, 0],
      [1, 1, 1, 0],
      [0, 1, 2, 0],
    ])
    expect(frozen.placed.map(({ byCode }) => byCode)).toEqual([false, true, false])
  })

  it('refuses an attribute that tells people apart', () => {
    const many = Array.from({ length: MOST_LEVELS + 1 }, (_, at) =>
      person(`${at}`, { attributes: { Desk: `${at}` } }),
    )
    expect(breakdownProblems(['Desk', 'tenure'], many)).toMatchObject([{ code: 'too_many_levels' }])
    expect(breakdownProblems(['Desk'], many.slice(1))).toEqual([])
  })

  it('places everybody once, in a tree whose counts add up', () => {
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(trees, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (parents, homes) => {
        const teams = Object.fromEntries(
          parents.map((parent, at) => [`t${at}`, at === 0 || parent % 5 === 0 ? null : `t${parent % at}`]),
        )
        const people = homes.map((home, at) => ({ id: `p${at}`, team: `t${home % parents.length}` }))
        const { units, placed } = freeze(
          people.map(({ id }) => person(id)),
          [],
          chartOf(teams, people),
          NAMES,
          TODAY,
        )
        expect(units.every(({ parent }, at) => (at === 0 ? parent === -1 : parent >= 0 && parent < at))).toBe(
          true,
        )
        expect(units[0]?.invited).toBe(people.length)
        for (const [at, { invited }] of units.entries()) {
          const below = units
            .filter(({ parent }) => parent === at)
            .reduce((sum, unit) => sum + unit.invited, 0)
          expect(placed.filter(({ unit }) => unit === at).length + below).toBe(invited)
        }
        for (const [at, { unit }] of placed.entries()) expect(units[unit]?.id).toBe(people[at]?.team)
      }),
    )
  })
})

describe('an audience', () => {
  it.each<[string, Partial<Audience>, string[]]>([
    ['is everybody', {}, ['a', 'b', 'c']],
    ['is a team with all below it', { teamIds: ['Pilots'] }, ['a', 'b']],
    ['is several teams', { teamIds: ['Night', 'People'] }, ['a', 'c']],
    ['is a list', { personIds: ['c', 'gone'] }, ['c']],
    ['is both when both are given', { teamIds: ['Pilots'], personIds: ['b', 'c'] }, ['b']],
    ['is nobody of a team that is not there', { teamIds: ['Moon'] }, []],
  ])('%s', (_, audience, ids) => {
    const people = [
      { id: 'a', team: 'Night' },
      { id: 'b', team: 'Pilots' },
      { id: 'c', team: 'People' },
    ]
    expect(candidatesOf({ ...Audience.parse({}), ...audience }, chartOf(HARBOUR, people))).toEqual(ids)
  })

  it('is narrowed by every attribute and by how long people are here', () => {
    const people = [
      person('a', { attributes: { Site: 'Quay', Shift: 'Night' }, sinceOn: '2025-03-03' }),
      person('b', { attributes: { Site: 'Quay' }, sinceOn: '2025-03-04' }),
      person('c', { attributes: { Site: 'Boat', Shift: 'Night' } }),
    ]
    const chosen = (audience: object) => chosenOf(Audience.parse(audience), people, TODAY).map(({ id }) => id)
    const quay = { name: 'Site', values: ['Quay'] }
    expect(chosen({ attributes: [quay] })).toEqual(['a', 'b'])
    expect(chosen({ attributes: [quay, { name: 'Shift', values: ['Day', 'Night'] }] })).toEqual(['a'])
    expect(chosen({ attributes: [{ name: 'constructor', values: ['x'] }] })).toEqual([])
    expect(chosen({ leastMonths: 12 })).toEqual(['a', 'c'])
    expect(chosen({ mostMonths: 12 })).toEqual(['b'])
  })
})

test.each([
  ['the first day', TODAY, 0],
  ['the last day of the first month', '2026-02-03', 1],
  ['the day before it', '2026-02-04', 0],
  ['the last day of the first year', '2025-03-03', 12],
  ['somebody who begins later', '2026-05-01', 0],
])('months here, %s', (_, since, months) => {
  expect(monthsSince(since, TODAY)).toBe(months)
})

test('an attribute that is only known of all objects is not one of theirs', () => {
  expect(attributeOf(person('a'), 'constructor')).toBe('')
})
