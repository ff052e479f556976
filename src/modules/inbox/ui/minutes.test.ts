import { expect, it } from 'vitest'
import { clockText, minuteOf } from './minutes.ts'

it.each([
  [0, '00:00'],
  [510, '08:30'],
  [1439, '23:59'],
])('%i minutes after midnight are %s, and back', (minutes, text) => {
  expect(clockText(minutes)).toBe(text)
  expect(minuteOf(text)).toBe(minutes)
})

it('an emptied field is midnight', () => expect(minuteOf('')).toBe(0))
