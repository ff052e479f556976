import { expect, test } from 'vitest'
import { numberWords, unitWords } from './number-words.ts'

test.each([
  [12, 'people', false, '12 people'],
  [1, 'people', false, '1 person'],
  [1, 'working days', false, '1 working day'],
  [1, 'strategies', false, '1 strategy'],
  [0.6, 'share', true, '60% '],
  [1, 'share', true, '100% '],
  [1, 'of what fits', true, '100% of what fits'],
  [0.85, 'of what fits', true, '85% of what fits'],
  [1.5, 'points', false, '1.5 points'],
])('%s %s is read in words that fit it', (value, unit, isShare, words) => {
  expect(`${numberWords(value, isShare)} ${unitWords({ unit, value })}`).toBe(words)
})
