import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Id, newId } from './id.ts'

test('an id is a lower-case UUID of version 7 that carries its millisecond', () => {
  const id = newId(1_764_000_000_123)
  expect(Id.safeParse(id).success).toBe(true)
  expect(id[14]).toBe('7')
  expect('89ab').toContain(id[19])
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(1_764_000_000_123)
})

test('ids made in one millisecond sort in the order they were made, beyond the counter too', () => {
  const made = Array.from({ length: 10_000 }, () => newId(1_764_000_000_000))
  expect(new Set(made).size).toBe(made.length)
  expect([...made].sort()).toEqual(made)
})

test('ids sort by time', () => {
  expect(newId(2_000) < newId(3_000)).toBe(true)
})

test('ids of one millisecond sort in the order they were made, however many others are made of other moments in between', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1_764_000_000_000, max: 1_764_000_000_005 })), moments => {
      const made = moments.map(ms => ({ ms, id: newId(ms) }))
      expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
      for (const some of Map.groupBy(made, ({ ms }) => ms).values()) {
        const ids = some.map(({ id }) => id)
        expect([...ids].sort()).toEqual(ids)
      }
    }),
  )
})

test('every id carries the millisecond asked for, also when thousands are made of it', () => {
  const made = Array.from({ length: 10_000 }, () => newId(1_764_000_000_000))
  expect(new Set(made.map(id => id.slice(0, 13)))).toEqual(new Set([newId(1_764_000_000_000).slice(0, 13)]))
  expect(made.every(id => Id.safeParse(id).success)).toBe(true)
})
