import { expect, test } from 'vitest'
import { HarbourChart } from '../harbour-chart.factory.ts'
import { placementFrom, wantedPosition } from './placement.factory.ts'
import { afterChanges } from './placement.ts'
import { planDeparture } from './plan-departure.ts'
import { planPlacement } from './plan-placement.ts'

const before = new HarbourChart().rows.placements.map(placementFrom)
const reporting = (placements: typeof before, to: string, from: string) =>
  placements.filter(row => row.reportsTo === to && row.from === from).map(row => row.personId)

test('a move ends the position in force on the day before', () => {
  const changes = planPlacement(before, 'Linus', wantedPosition({ endsCurrent: true, from: '2026-05-01' }))
  expect(changes.changed).toMatchObject([{ personId: 'Linus', to: '2026-04-30', rev: 2 }])
  expect(changes.added).toMatchObject([{ personId: 'Linus', from: '2026-05-01', to: null, rev: 1 }])
})

test('without being asked, nothing else ends', () => {
  expect(planPlacement(before, 'Linus', wantedPosition({})).changed).toEqual([])
})

test('acting never ends the position below it', () => {
  expect(
    planPlacement(before, 'Linus', wantedPosition({ kind: 'acting', endsCurrent: true })).changed,
  ).toEqual([])
})

test('taking over splits the lines of everybody who reported to the predecessor', () => {
  const changes = planPlacement(
    before,
    'Margaret',
    wantedPosition({ endsCurrent: true, takesOverFrom: 'Grace', from: '2026-05-01' }),
  )
  const then = afterChanges(before, changes)
  expect(reporting(then, 'Margaret', '2026-05-01').sort()).toEqual(['Linus', 'Radia'])
  expect(then.filter(row => row.reportsTo === 'Grace').map(row => row.to)).toEqual([
    '2026-04-30',
    '2026-04-30',
  ])
})

test('lines that begin later are only pointed elsewhere', () => {
  const later = before.map(row => (row.personId === 'Linus' ? { ...row, from: '2026-06-01' } : row))
  const changes = planPlacement(
    later,
    'Margaret',
    wantedPosition({ takesOverFrom: 'Grace', from: '2026-05-01' }),
  )
  expect(changes.changed.find(row => row.personId === 'Linus')).toMatchObject({
    from: '2026-06-01',
    reportsTo: 'Margaret',
    rev: 2,
  })
})

test('a new head gets the former head as a report', () => {
  const changes = planPlacement(
    before,
    'Grace',
    wantedPosition({ endsCurrent: true, reportsTo: null, takesOverFrom: 'Ada', from: '2026-05-01' }),
  )
  expect(reporting(afterChanges(before, changes), 'Grace', '2026-05-01').sort()).toEqual(['Ada', 'Margaret'])
})

test('a departure ends what is in force and calls off what is to come', () => {
  const [linus] = before.filter(row => row.personId === 'Linus')
  const future = linus ? [{ ...linus, id: 'later', from: '2026-09-01' }] : []
  const own = before.map(row => (row.personId === 'Linus' ? { ...row, to: '2026-08-31' } : row))
  const changes = planDeparture([...own, ...future], 'Linus', '2026-03-31')
  expect(changes.changed).toMatchObject([{ personId: 'Linus', to: '2026-03-31', rev: 2 }])
  expect(changes.cancelled).toMatchObject([{ id: 'later' }])
})
