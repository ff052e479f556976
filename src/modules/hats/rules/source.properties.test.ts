import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { above, atLeast, background, below, belowAll, fact, type Source, said, strengthOf } from './source.ts'

const number = fc.double({ min: 0, max: 1000, noNaN: true })
const limit = fc.double({ min: 0.01, max: 1000, noNaN: true })
const RANK = { weak: 0, moderate: 1, strong: 2 } as const

describe('what a number says of its threshold', () => {
  test.each([
    ['at least', atLeast, (value: number, of: number) => value >= of],
    ['above', above, (value: number, of: number) => value > of],
    ['below', below, (value: number, of: number) => value < of],
  ] as const)('%s speaks exactly there, and only just within a tenth of it', (_, source, speaks) => {
    fc.assert(
      fc.property(number, limit, (value, threshold) => {
        const found = source(value, threshold, 'So it is.')
        expect(found.speaks).toBe(speaks(value, threshold))
        const distance = Math.abs(value - threshold) / threshold
        if (!found.speaks || distance > 0.1001) expect(found.onlyJust).toBe(false)
        else if (distance < 0.0999) expect(found.onlyJust).toBe(true)
      }),
    )
  })

  test('nothing is above and below the same number, and at it neither speaks', () => {
    fc.assert(
      fc.property(number, limit, (value, threshold) => {
        const sides = [above(value, threshold, ''), below(value, threshold, '')]
        expect(sides.filter(side => side.speaks)).toHaveLength(value === threshold ? 0 : 1)
      }),
    )
    expect([above(5, 5, '').speaks, below(5, 5, '').speaks, atLeast(5, 5, '').speaks]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('a band of shares speaks only when all of it lies below', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ max: 100, min: 0 }), fc.integer({ max: 100, min: 0 })),
        fc.integer({ min: 5, max: 95 }),
        ([one, other], threshold) => {
          const [least, favourable] = [Math.min(one, other) / 100, Math.max(one, other) / 100]
          const found = belowAll({ least, favourable }, threshold / 100, '')
          expect(found.speaks).toBe(favourable < threshold / 100)
          expect(found.value).toBeCloseTo((least + favourable) / 2)
        },
      ),
    )
  })
})

describe('how sure the records make us', () => {
  const source: fc.Arbitrary<Source> = fc.oneof(
    fc.tuple(number, limit).map(([value, of]) => atLeast(value, of, '')),
    fc.tuple(number, limit).map(([value, of]) => below(value, of, '')),
    fc.boolean().map(is => fact(is, '')),
    fc.constant(said('')),
    number.map(value => background('', value)),
  )
  const sources = fc.array(source, { maxLength: 6 })

  test('never falls when one more thing speaks', () => {
    fc.assert(
      fc.property(sources, source, (before, one) => {
        expect(RANK[strengthOf([...before, one])]).toBeGreaterThanOrEqual(RANK[strengthOf(before)])
      }),
    )
  })

  test('does not depend on the order in which they are told, nor on what does not speak', () => {
    fc.assert(
      fc.property(sources, found => {
        expect(strengthOf(found.toReversed())).toBe(strengthOf(found))
        expect(strengthOf(found.filter(each => each.speaks))).toBe(strengthOf(found))
      }),
    )
  })

  test('is strong whenever somebody said so, whatever else is known', () => {
    fc.assert(
      fc.property(sources, found => {
        expect(strengthOf([...found, said('They asked.')])).toBe('strong')
      }),
    )
  })

  test('is never strong from one record alone, and background decides nothing', () => {
    fc.assert(
      fc.property(number, limit, (value, of) => {
        expect(strengthOf([above(value, of, ''), background('', value)])).not.toBe('strong')
        expect(strengthOf([background('', value), background('', of)])).toBe('weak')
      }),
    )
  })
})
