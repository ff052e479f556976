import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, mondayOf, weekday } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { isTime, mayTell, wasThere, weekGone, weekToTell } from './week.ts'

const day = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2024-01-01', days))

/** Checks it on days of eleven years. */
function always(holds: (today: string) => void): void {
  fc.assert(fc.property(day, holds))
}

describe('on any day', () => {
  test('the week to tell of may be told of, whatever was told last', () => {
    fc.assert(
      fc.property(day, fc.option(day, { nil: null }), (today, last) => {
        expect(mayTell(weekToTell(today, last === null ? null : mondayOf(last)), today)).toBe(true)
      }),
    )
  })

  test('a week begins on a Monday', () => {
    always(today => {
      for (const weekOn of [weekToTell(today, null), weekGone(today)]) expect(weekday(weekOn)).toBe(1)
    })
  })

  test('a week that is gone cannot be told of any more, and the one after it still can', () => {
    always(today => {
      expect(mayTell(weekGone(today), today)).toBe(false)
      expect(mayTell(addDays(weekGone(today), 7), today)).toBe(true)
    })
  })

  test('at most two weeks can be told of, and two only on Monday', () => {
    always(today => {
      const weeks = [-21, -14, -7, 0, 7].filter(days => mayTell(addDays(mondayOf(today), days), today))
      expect(weeks).toEqual(weekday(today) === 1 ? [-7, 0] : [0])
    })
  })

  test('what is told already on Monday is not asked for again', () => {
    always(today => {
      const told = weekToTell(today, null)
      expect(weekToTell(today, told)).toBe(mondayOf(today))
    })
  })

  test('it is asked for on five days of seven', () => {
    always(today => {
      const days = [0, 1, 2, 3, 4, 5, 6].filter(later => isTime(addDays(today, later)))
      expect(days).toHaveLength(5)
    })
  })

  test('whoever is away on all the days on which it is asked for was not there', () => {
    always(today => {
      const weekOn = mondayOf(today)
      const away = [{ from: addDays(weekOn, 3), to: addDays(weekOn, 7) }]
      expect(wasThere(weekOn, { ...MONDAY_TO_FRIDAY, absences: away })).toBe(false)
      expect(wasThere(weekOn, { ...MONDAY_TO_FRIDAY, absences: [] })).toBe(true)
    })
  })
})
