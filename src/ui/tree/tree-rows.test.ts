import { describe, expect, test } from 'vitest'
import { treeRows, treeStep, typedAhead } from './tree-rows.ts'

const roots = [
  {
    id: 'v',
    label: 'Vision',
    children: [
      { id: 's1', label: 'Safe', children: [{ id: 'g', label: 'Goal' }] },
      { id: 's2', label: 'Swift' },
    ],
  },
  { id: 'w', label: 'Water', children: [{ id: 'x', label: 'X' }] },
]
const rows = treeRows(roots, new Set(['v']))

test('only lines whose ancestors are open are shown, with their level, place and count', () => {
  expect(rows.map(row => [row.node.id, row.level, row.place, row.setSize, row.open])).toEqual([
    ['v', 1, 1, 2, true],
    ['s1', 2, 1, 2, false],
    ['s2', 2, 2, 2, null],
    ['w', 1, 2, 2, false],
  ])
})

describe('a key', () => {
  test.each([
    [0, 'ArrowDown', { to: 1 }],
    [3, 'ArrowDown', { to: 3 }],
    [0, 'ArrowUp', { to: 0 }],
    [2, 'Home', { to: 0 }],
    [0, 'End', { to: 3 }],
    [1, 'ArrowRight', { open: 's1' }],
    [0, 'ArrowRight', { to: 1 }],
    [2, 'ArrowRight', null],
    [0, 'ArrowLeft', { close: 'v' }],
    [2, 'ArrowLeft', { to: 0 }],
    [3, 'ArrowLeft', { to: 3 }],
    [1, '*', { openAll: ['s1'] }],
    [1, 'a', null],
  ])('on line %i, %s does %j', (at, key, step) => expect(treeStep(rows, at, key)).toEqual(step))

  test('to the side is mirrored in right-to-left', () => {
    expect(treeStep(rows, 1, 'ArrowLeft', true)).toEqual({ open: 's1' })
    expect(treeStep(rows, 0, 'ArrowRight', true)).toEqual({ close: 'v' })
  })
})

test('typing ahead goes to the next line with that beginning and round', () => {
  expect(typedAhead(rows, 0, 's')).toBe(1)
  expect(typedAhead(rows, 1, 's')).toBe(2)
  expect(typedAhead(rows, 2, 's')).toBe(1)
  expect(typedAhead(rows, 1, 'sw')).toBe(2)
  expect(typedAhead(rows, 1, 'zz')).toBe(1)
})
