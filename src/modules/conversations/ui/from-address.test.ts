import { expect, test } from 'vitest'
import { givenBy, pairAddress, pointsOf } from './from-address.ts'

test('a form begins with what the address knows', () => {
  expect(
    givenBy({
      ...{ person: 'a~Linus', teams: 'b~Pilots|c~People', agenda: 'One\nTwo', topic: 'What is unclear?' },
      ...{ cadence: 'weekly', on: '2026-03-09', once: '1' },
    }),
  ).toEqual({
    ...{ person: { id: 'a', label: 'Linus' }, agenda: 'One\nTwo', topic: 'What is unclear?' },
    teams: [
      { id: 'b', label: 'Pilots' },
      { id: 'c', label: 'People' },
    ],
    ...{ cadence: 'weekly', on: '2026-03-09', once: true },
  })
})

test('what makes no sense is as if it were not there', () => {
  expect(givenBy({ person: 'a', teams: '', cadence: 'hourly', on: '2026-02-30' })).toEqual({
    ...{ person: null, teams: [], agenda: '', topic: '', cadence: null, on: null, once: false },
  })
  expect(givenBy({ agenda: 'x'.repeat(9000), topic: 'y'.repeat(400) }).agenda.length).toBeLessThanOrEqual(
    2800,
  )
})

test('an agenda is at most ten points, a line each', () => {
  expect(pointsOf('  Why now \n\nWhat stays')).toEqual(['Why now', 'What stays'])
  expect(pointsOf(Array.from({ length: 12 }, (_, at) => `Point ${at}`).join('\n'))).toHaveLength(10)
})

test('the page of two carries what to talk about', () => {
  expect(pairAddress('1', '')).toBe('/conversations/1')
  expect(pairAddress('1', 'What is unclear?')).toBe('/conversations/1?topic=What+is+unclear%3F')
  expect(pairAddress('1', '', 'weekly')).toBe('/conversations/1')
  expect(pairAddress('1', 'Why?', 'workdays')).toBe('/conversations/1?topic=Why%3F&cadence=workdays')
})

test('a link may ask for every working day', () => {
  expect(givenBy({ cadence: 'workdays' }).cadence).toBe('workdays')
})
