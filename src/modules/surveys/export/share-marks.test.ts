import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ShownShare } from '../release/shown-share.ts'
import {
  cellFill,
  changeWords,
  likelyWords,
  scoreBar,
  shareWords,
  signed,
  threeParts,
} from './share-marks.ts'

const percent = (value: number): ShownShare => ({ kind: 'percent', percent: value })
const band = (from: number): ShownShare => ({ kind: 'band', from, to: from + 10 })
const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(percent),
  fc.integer({ min: 0, max: 9 }).map(tenth => band(tenth * 10)),
)

describe('a share in words', () => {
  it.each<[string, string, string]>([
    ['a percent', shareWords(percent(63)), '63 %'],
    ['a band', shareWords(band(60)), '60–70 %'],
    ['where it is likely to be', likelyWords({ shown: percent(63), low: 58, high: 67 }), '58–67 %'],
    ['everybody asked answered', likelyWords({ shown: percent(63), low: 63, high: 63 }), ''],
    ['more points', signed(6), '+6'],
    ['fewer points', signed(-12), '−12'],
    ['none', signed(0), '0'],
    ['a change that is real', changeWords({ points: -7, real: true }), '−7'],
    ['one that may be chance', changeWords({ points: -7, real: false }), 'no clear change'],
    ['none to compare with', changeWords(null), ''],
  ])('%s', (_, words, expected) => {
    expect(words).toBe(expected)
  })
})

describe('a bar', () => {
  it('is as long as its percent, and thin over it stands where it is likely to be', () => {
    const marks = scoreBar({ shown: percent(50), low: 40, high: 60 }, 100, 10, 200)
    expect(marks[0]).toMatchObject({ x: 100, width: 200 })
    expect(marks[1]).toMatchObject({ x: 100, width: 100 })
    expect(marks.slice(-3)).toMatchObject([{ x: 180, width: 40 }, { x: 180 }, { x: 219 }])
  })

  it('of a band ends in a paler part', () => {
    const marks = scoreBar({ shown: band(60), low: 62, high: 62 }, 0, 0, 100)
    expect(marks).toHaveLength(3)
    expect(marks[2]).toMatchObject({ x: 60, width: 10, fill: '7cc4ba' })
  })

  it('never leaves its place, whatever is told', () => {
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (shown, a, b) => {
          for (const mark of scoreBar({ shown, low: Math.min(a, b), high: Math.max(a, b) }, 50, 0, 300)) {
            expect(mark.x).toBeGreaterThanOrEqual(48)
            expect(mark.x + mark.width).toBeLessThanOrEqual(352)
          }
        },
      ),
    )
  })
})

describe('three parts', () => {
  it('fill the whole width side by side, favourable first', () => {
    fc.assert(
      fc.property(share, share, share, (favourable, neutral, unfavourable) => {
        const boxes = threeParts([favourable, neutral, unfavourable], 10, 0, 200).filter(
          ({ kind }) => kind === 'box',
        )
        expect(boxes).toHaveLength(3)
        for (const [at, each] of boxes.entries()) {
          const next = boxes[at + 1]
          if (next !== undefined) expect(next.x).toBeCloseTo(each.x + each.width, 6)
          expect(each.width).toBeGreaterThanOrEqual(0)
          expect(each.x + each.width).toBeLessThanOrEqual(210.001)
        }
      }),
    )
  })

  it('carry their numbers where there is room', () => {
    const numbers = threeParts([percent(70), percent(27), percent(3)], 0, 0, 200).flatMap(mark =>
      mark.kind === 'text' ? [mark.text] : [],
    )
    expect(numbers).toEqual(['70', '27'])
  })
})

test('the ground of a cell goes from warm over pale to cool, and never back', () => {
  const fills = Array.from({ length: 101 }, (_, value) => cellFill(percent(value)))
  expect([...new Set(fills)]).toEqual(['ecc08d', 'f6e0c3', 'f5f2ea', 'dfeeeb', 'bcdcd7', '8fc6bd'])
  expect(cellFill(band(90))).toBe('8fc6bd')
})
