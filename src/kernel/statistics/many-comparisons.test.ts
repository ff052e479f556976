import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, correctFamily, holm } from './many-comparisons.ts'

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })

describe('many comparisons', () => {
  it('the golden family of Benjamini and Hochberg comes out as R’s p.adjust has it', () => {
    const found = benjaminiHochberg([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205])
    const golden = [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.084571428571, 0.205]
    for (const [i, each] of golden.entries()) expect(found[i]).toBeCloseTo(each, 10)
  })

  it('Holm multiplies the smallest by all, the next by one fewer, and never goes back', () => {
    const found = holm([0.03, 0.01, 0.04])
    for (const [i, each] of [0.06, 0.03, 0.06].entries()) expect(found[i]).toBeCloseTo(each, 12)
  })

  it('correcting never makes anything surer, keeps the order, and Holm is the stricter', () => {
    fc.assert(
      fc.property(ps, family => {
        const lenient = benjaminiHochberg(family)
        const strict = holm(family)
        for (const [i, p] of family.entries()) {
          expect(lenient[i]).toBeGreaterThanOrEqual(p)
          expect(strict[i]).toBeGreaterThanOrEqual((lenient[i] as number) - 1e-12)
          expect(strict[i]).toBeLessThanOrEqual(1)
          for (const [j, q] of family.entries())
            if (p < q) expect(lenient[i]).toBeLessThanOrEqual(lenient[j] as number)
        }
      }),
    )
  })

  it('a page of under ten comparisons is corrected by Holm, a longer one by Benjamini and Hochberg', () => {
    expect(correctFamily(new Array<number>(9).fill(0.01)).by).toBe('Holm')
    expect(correctFamily(new Array<number>(10).fill(0.01))).toEqual({
      by: 'Benjamini–Hochberg',
      ps: new Array<number>(10).fill(0.01),
    })
    expect(correctFamily([]).ps).toEqual([])
  })

  it('refuses what is no probability', () => {
    expect(() => holm([0.2, Number.NaN])).toThrow(RangeError)
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError)
  })
})
