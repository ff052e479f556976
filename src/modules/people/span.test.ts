import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { covers, dayAfter, overlapOf, spans, spanText } from './span.ts'

const START = '2026-01-01'
const span = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }))
  .map(([first, length]) => ({
    from: addDays(START, first),
    to: length === null ? null : addDays(START, first + length),
  }))
const date = fc.integer({ min: 0, max: 80 }).map(day => addDays(START, day))

test('a date is in the overlap exactly when it is in both spans', () => {
  fc.assert(
    fc.property(span, span, date, (a, b, on) => {
      const shared = overlapOf(a, b)
      expect(shared !== null && spans(shared, on)).toBe(spans(a, on) && spans(b, on))
    }),
  )
})

test('a span covers another when the other adds nothing to the overlap', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(covers(a, b)).toBe(JSON.stringify(overlapOf(a, b)) === JSON.stringify(b))
    }),
  )
})

test('the day after a span is the first that it no longer holds', () => {
  expect(dayAfter({ from: START, to: '2026-02-28' })).toBe('2026-03-01')
  expect(dayAfter({ from: START, to: null })).toBeNull()
})

test('a span is told with its end, or as open', () => {
  expect(spanText({ from: START, to: null })).toBe('from 2026-01-01 on')
  expect(spanText({ from: START, to: '2026-02-01' })).toBe('from 2026-01-01 to 2026-02-01')
})
