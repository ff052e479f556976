import { expect, test } from 'vitest'
import { sorted, turned } from './order.ts'

test('words are sorted as people do, numbers by size, and empty ones stand last both ways', () => {
  const by = (value: string | number | null) => value
  expect(sorted(['Team 10', 'team 9', 'Émile', 'Zoe'], by, false)).toEqual([
    'Émile',
    'team 9',
    'Team 10',
    'Zoe',
  ])
  expect(sorted([10, null, 9], by, false)).toEqual([9, 10, null])
  expect(sorted([10, null, 9], by, true)).toEqual([10, 9, null])
})

test('pressing a head sorts upwards, then downwards, then upwards', () => {
  const once = turned(null, 'due')
  const twice = turned(once, 'due')
  expect([once.down, twice.down, turned(twice, 'due').down]).toEqual([false, true, false])
  expect(turned(twice, 'owner')).toEqual({ column: 'owner', down: false })
})
