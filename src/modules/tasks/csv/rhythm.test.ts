import { describe, expect, it } from 'vitest'
import { readRhythm, rhythmText } from './rhythm.ts'

describe('how often a task comes back', () => {
  it.each([
    ['every week', { every: 'week', count: 1 }],
    ['every 2 weeks', { every: 'week', count: 2 }],
    ['every 24 months', { every: 'month', count: 24 }],
    ['every working day', { every: 'working_day', count: 1 }],
    ['every 260 working days', { every: 'working_day', count: 260 }],
  ] as const)('is written “%s” and read back', (text, rhythm) => {
    expect(rhythmText(rhythm)).toBe(text)
    expect(readRhythm(text)).toEqual(rhythm)
    expect(readRhythm(text.toUpperCase())).toEqual(rhythm)
  })

  it.each([
    '',
    'sometimes',
    'every',
    'every day',
    'every -1 weeks',
    'every 1000 weeks',
    'every 2 weeks or so',
  ])('is not “%s”', text => {
    expect(readRhythm(text)).toBeNull()
  })
})
