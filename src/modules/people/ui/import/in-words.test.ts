import { describe, expect, test } from 'vitest'
import { countsInWords } from './counts-in-words.ts'
import { rowsInWords } from './rows-in-words.ts'

const NONE = { rows: 0, creates: 0, updates: 0, leaves: 0, teams: 0, unchanged: 0, errors: 0, warnings: 0 }

describe('an import in words', () => {
  test.each([
    [{ creates: 1, unchanged: 1 }, '1 person is added, 1 stays as they are.'],
    [{ creates: 3, updates: 2, leaves: 1 }, '3 people are added, 2 people change, 1 person would leave.'],
    [{ unchanged: 1200 }, '1,200 stay as they are.'],
    [{ teams: 2 }, '2 teams are added.'],
    [{}, ''],
  ])('%o reads as a sentence', (counts, words) => {
    expect(countsInWords({ state: 'checked', counts: { ...NONE, ...counts } })).toBe(words)
  })

  test('says of a refused file only how many errors it has, and of an applied one who left', () => {
    expect(countsInWords({ state: 'refused', counts: { ...NONE, creates: 2, errors: 3 } })).toBe('3 errors.')
    expect(countsInWords({ state: 'applied', counts: { ...NONE, leaves: 1 } })).toBe('1 person leaves.')
  })

  test.each([
    [[], 1, ''],
    [[3], 1, 'Row 3'],
    [[3, 5], 2, 'Rows 3, 5'],
    [[3, 5], 14, 'Rows 3, 5 and 12 more'],
  ])('rows %o of %i read as words', (rows, count, words) => {
    expect(rowsInWords({ rows, count })).toBe(words)
  })
})
