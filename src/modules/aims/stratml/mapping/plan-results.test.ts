import { describe, expect, it } from 'vitest'
import type { Indicator, ResultOf } from '../document/plan-shape.ts'
import { BASELINE, CHANCE, dateOf, day, numberOf, plainNumber, readIndicator } from './plan-results.ts'

const indicator = (targets: ResultOf[], actuals: ResultOf[] = [], unit = 'km'): Indicator => ({
  dimension: 'Length',
  unit,
  relationships: [],
  instances: [{ targets, actuals }],
})
const read = (...given: Parameters<typeof indicator>) => readIndicator(indicator(...given), '2026-03-02')

describe('a number in words', () => {
  it.each([
    ['12', '', 12],
    [' -3.5 ', '', -3.5],
    ['1,200', '', 1200],
    ['1,234,567.89', '', 1_234_567.89],
    ['18.5 %', '', 18.5],
    ['€ 300', '', 300],
    ['12 km', 'km', 12],
    ['12km', 'km', 12],
    ['50 %', '%', 50],
  ])('“%s” (unit “%s”) is %s', (text, unit, value) => {
    expect(plainNumber(text, unit)).toBe(value)
  })

  it.each([
    '',
    'about 12',
    '12 to 15',
    '1,5',
    '1.200,50',
    '12,00,000',
    '1e3',
    '½',
    '12 miles',
    '0x10',
    'Infinity',
    '99999999999999999',
  ])('“%s” is none', text => expect(plainNumber(text, 'km')).toBeNull())
})

describe('a result', () => {
  it.each<[string, ResultOf, number | null]>([
    ['its number of units first', { numberOfUnits: '3', description: '4', descriptor: { value: '5' } }, 3],
    ['then its descriptor', { description: '4', descriptor: { value: '5' } }, 5],
    ['then its description', { description: '4 km' }, 4],
    ['never a chance', { descriptor: { name: CHANCE, value: '70' } }, null],
    ['nothing that is no decimal', { numberOfUnits: 'about 3' }, null],
  ])('says in numbers %s', (_, result, value) => {
    expect(numberOf(result, indicator([]))).toBe(value)
  })

  it('speaks of the day it ends, else of the day it starts', () => {
    expect(dateOf({ startDate: '2026-01-01', endDate: '2026-03-31' })).toBe('2026-03-31')
    expect(dateOf({ startDate: '2026-01-01', endDate: 'soon' })).toBe('2026-01-01')
    expect(dateOf({})).toBeNull()
    expect(day('2026-03-02+02:00')).toBe('2026-03-02')
  })
})

describe('an indicator', () => {
  it('starts from its baseline rather than from its first actual, and does not count it as a check-in', () => {
    const baseline = { numberOfUnits: '2', descriptor: { name: BASELINE }, endDate: '2025-01-01' }
    const { measure, checkIns, startGiven } = read(
      [{ numberOfUnits: '12' }],
      [baseline, { numberOfUnits: '4', endDate: '2025-06-01' }],
    )
    expect(measure).toMatchObject({ start: 2, target: 12, direction: 'up' })
    expect(checkIns.map(c => c.value)).toEqual([4])
    expect(startGiven).toBe(true)
  })

  it('says when its start is assumed', () => {
    expect(read([{ numberOfUnits: '12' }])).toMatchObject({ measure: { start: 0 }, startGiven: false })
    expect(read([{ numberOfUnits: '12' }], [{ numberOfUnits: '12', endDate: '2025-01-01' }])).toMatchObject({
      measure: { start: 0 },
      startGiven: false,
    })
  })

  it.each<[string, ResultOf, { value: number | null; note: string; chance: number | null }]>([
    ['a number', { numberOfUnits: '4' }, { value: 4, note: '', chance: null }],
    [
      'a number and words',
      { numberOfUnits: '4', description: 'Two bridges.' },
      { value: 4, note: 'Two bridges.', chance: null },
    ],
    [
      'words alone',
      { description: 'Counting continues.' },
      { value: null, note: 'Counting continues.', chance: null },
    ],
    [
      'a grade',
      { descriptor: { name: 'Grade', value: 'B' }, description: 'Better.' },
      { value: null, note: 'Grade: B\nBetter.', chance: null },
    ],
    ['a number in words', { description: '4 km' }, { value: 4, note: '', chance: null }],
    [
      'a chance of ours',
      { numberOfUnits: '4', descriptor: { name: CHANCE, value: '70' } },
      { value: 4, note: '', chance: 70 },
    ],
    [
      'a chance that is none of ours',
      { numberOfUnits: '4', descriptor: { name: CHANCE, value: '75' } },
      { value: 4, note: `${CHANCE}: 75`, chance: null },
    ],
  ])('makes a check-in of %s', (_, actual, expected) => {
    const [checkIn] = read([{ numberOfUnits: '12' }], [{ ...actual, endDate: '2026-01-31' }]).checkIns
    expect(checkIn).toMatchObject({ on: '2026-01-31', ...expected })
  })

  it('makes no check-in of a day without a word or a number', () => {
    expect(read([{ numberOfUnits: '12' }], [{ endDate: '2026-01-31' }]).checkIns).toEqual([])
  })

  it('keeps its unit and subject within what a measure takes', () => {
    const { measure } = read(
      [{ numberOfUnits: '12' }],
      [],
      'thousand standard households per calendar year and district',
    )
    expect(measure?.unit.length).toBeLessThanOrEqual(40)
    expect(measure?.unit).toMatch(/…$/)
  })
})
