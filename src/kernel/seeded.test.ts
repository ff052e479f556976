import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Id } from './id.ts'
import { seeded } from './seeded.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('seeded randomness', () => {
  it('the same seed draws the same numbers, on every machine', () => {
    expect(Array.from({ length: 3 }, seeded(20_260).next)).toEqual(
      Array.from({ length: 3 }, seeded(20_260).next),
    )
    expect(seeded(1).next()).toBeCloseTo(0.627_073_940_588_161_3, 15)
  })

  it('numbers stay in their range', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 9 }),
        (seed, low, width) => {
          const value = seeded(seed).integer(low, low + width)
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(low + width)
        },
      ),
    )
  })

  it('a shuffle keeps every entry and leaves the original alone', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer(), { maxLength: 30 }), (seed, entries) => {
        const before = [...entries]
        const result = seeded(seed).shuffle(entries)
        expect(entries).toEqual(before)
        expect([...result].sort()).toEqual([...entries].sort())
      }),
    )
  })

  it('a fork does not depend on what was drawn before', () => {
    const a = seeded(7)
    const b = seeded(7)
    b.next()
    expect(a.fork('people').next()).toBe(b.fork('people').next())
    expect(a.fork('people').next()).not.toBe(a.fork('tasks').next())
  })

  it('normal draws have the asked mean and deviation', () => {
    const source = seeded(3)
    const draws = Array.from({ length: 20_000 }, () => source.normal(5, 2))
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length
    expect(mean).toBeCloseTo(5, 1)
    expect(Math.sqrt(variance)).toBeCloseTo(2, 1)
  })

  it('ids are valid, distinct and carry their moment', () => {
    const source = seeded(9)
    const ids = Array.from({ length: 200 }, () => source.id(1_700_000_000_000))
    expect(new Set(ids).size).toBe(200)
    for (const id of ids) expect(Id.safeParse(id).success).toBe(true)
    expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000)
  })

  it('refuses to pick from nothing, and a chance of 0 or 1 is certain', () => {
    expect(() => seeded(1).pick([])).toThrow(RangeError)
    expect(seeded(1).chance(0)).toBe(false)
    expect(seeded(1).chance(1)).toBe(true)
    expect([1, 2, 3]).toContain(seeded(1).pick([1, 2, 3]))
  })
})
