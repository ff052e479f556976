import { expect, test } from 'vitest'
import { keptOf, keptWindow } from './kept.ts'

test.each([
  ['24 tasks of which 17 were on time', [{ due: 24, onTime: 17 }], { onTime: 17, of: 24, share: 17 / 24 }],
  [
    'several series, taken together',
    [
      { due: 4, onTime: 4 },
      { due: 4, onTime: 2 },
    ],
    { onTime: 6, of: 8, share: 0.75 },
  ],
  ['eight tasks', [{ due: 8, onTime: 8 }], { onTime: 8, of: 8, share: 1 }],
  ['seven tasks: no number at all', [{ due: 7, onTime: 7 }], { onTime: null, of: 7, share: null }],
  ['none', [], { onTime: null, of: 0, share: null }],
])('%s', (_, counts, kept) => {
  expect(keptOf(counts)).toEqual(kept)
})

test('the last four weeks are counted, without today', () => {
  expect(keptWindow('2026-03-02')).toEqual({ from: '2026-02-02', to: '2026-03-01' })
})
