import { expect, test } from 'vitest'
import { atField } from './at-field.ts'

test.each([
  ['"toId" is empty.', 'This is empty.'],
  ['"measure.target" is less than 1.', 'This is less than 1.'],
  ['"why": Say why.', 'Say why.'],
  ['The title is too short.', 'The title is too short.'],
  ['“Berths” is due after its goal.', '“Berths” is due after its goal.'],
])('%s is told at its field as: %s', (message, says) => {
  expect(atField(message)).toBe(says)
})
