import { expect, test } from 'vitest'
import { TWO } from '../harbour-surveys.factory.ts'
import type { Asked } from '../store/surveys.ts'
import type { Ticket } from '../store/tickets.ts'
import { countedIn, crossedGroup, crossedIn, smallestOf } from './counted-in.ts'

const ASKED: Asked = {
  definition: TWO,
  units: [
    { id: 'h', name: 'Harbour', parent: -1, invited: 40 },
    { id: 'p', name: 'Pilots', parent: 0, invited: 12 },
    { id: 'n', name: 'Night', parent: 1, invited: 5 },
    { id: 'o', name: 'People', parent: 0, invited: 9 },
  ],
  attributes: [
    { code: 'Site', title: 'Site', levels: ['Boat', 'Quay'], invited: [7, 33] },
    { code: 'Shift', title: 'Shift', levels: ['Day'], invited: [30] },
  ],
}
const ticket = (unit: number, ...levels: number[]) =>
  ({ unit, levels: Uint8Array.from(levels), least: 6, invited: 40 }) as unknown as Ticket
const words = (unit: number, ...levels: number[]) =>
  countedIn(ticket(unit, ...levels), ASKED).map(
    ({ title, level, invited, large }) => `${level ?? title} ${invited}${large ? '' : ' never'}`,
  )

test.each<[string, number, number[], string[]]>([
  [
    'everybody, the units above one’s own and the levels one has',
    2,
    [1, 1],
    ['Harbour 40', 'Pilots 12', 'Night 5 never', 'Boat 7', 'Day 30'],
  ],
  ['no level that is not known', 1, [0, 1], ['Harbour 40', 'Pilots 12', 'Day 30']],
  ['no level for a printed code', 3, [], ['Harbour 40', 'People 9']],
  ['only everybody at the top', 0, [], ['Harbour 40']],
])('an answer is counted in %s', (_, unit, levels, groups) => {
  expect(words(unit, ...levels)).toEqual(groups)
})

test('the smallest that may be shown is named, not one that never is', () => {
  expect(smallestOf(countedIn(ticket(2, 1, 1), ASKED))).toMatchObject({
    title: 'Site',
    level: 'Boat',
    invited: 7,
  })
  expect(smallestOf([])).toBeNull()
})

test.each<[string, number, number[], object[]]>([
  [
    'of each unit above one’s own but the top, with all that is below it',
    2,
    [1, 0],
    [
      { unit: 2, last: 2, attribute: 0, level: 1 },
      { unit: 1, last: 2, attribute: 0, level: 1 },
    ],
  ],
  ['up to the end of the organisation', 3, [0, 1], [{ unit: 3, last: 3, attribute: 1, level: 1 }]],
  ['none at the top, whose levels are told already', 0, [1, 1], []],
  ['none for a printed code', 2, [], []],
])('an answer may be counted in breakdowns %s', (_, unit, levels, crossings) => {
  expect(crossedIn(ticket(unit, ...levels), ASKED)).toEqual(crossings)
})

test.each([
  [5, false],
  [6, true],
])('a breakdown of %i is told with its unit, attribute and level', (invited, large) => {
  const crossing = { unit: 1, last: 2, attribute: 0, level: 2 }
  expect(crossedGroup(crossing, invited, ticket(2, 2), ASKED)).toEqual({
    ...{ kind: 'attribute', title: 'Pilots, Site', level: 'Quay', invited, large },
  })
})
