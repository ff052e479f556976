import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY, workingDaysBetween } from '#kernel/working-days.ts'
import { nextDue, type Recurrence, recurrenceProblem } from './recurrence.ts'

const week = (count: number, anchorOn: string): Recurrence => ({ every: 'week', count, anchorOn })
const month = (count: number, anchorOn: string): Recurrence => ({ every: 'month', count, anchorOn })
const workingDays = (count: number): Recurrence => ({ every: 'working_day', count, anchorOn: '2026-03-02' })

describe('when the next one is due', () => {
  it.each([
    ['a week later', week(1, '2026-03-06'), '2026-03-06', '2026-03-06', '2026-03-13'],
    [
      'a week later although it was finished early',
      week(1, '2026-03-06'),
      '2026-03-06',
      '2026-03-02',
      '2026-03-13',
    ],
    ['two weeks later', week(2, '2026-03-06'), '2026-03-06', '2026-03-06', '2026-03-20'],
    [
      'never in the past: weeks that were missed are skipped',
      week(1, '2026-03-06'),
      '2026-03-06',
      '2026-04-02',
      '2026-04-03',
    ],
    [
      'today, when the series falls on today',
      week(1, '2026-03-06'),
      '2026-03-06',
      '2026-03-20',
      '2026-03-20',
    ],
    [
      'on the same weekday after a date was moved',
      week(1, '2026-03-06'),
      '2026-03-10',
      '2026-03-10',
      '2026-03-13',
    ],
    ['a month later', month(1, '2026-03-02'), '2026-03-02', '2026-03-02', '2026-04-02'],
    ['at the end of a shorter month', month(1, '2026-03-31'), '2026-03-31', '2026-03-31', '2026-04-30'],
    [
      'on the 31st again after a shorter month',
      month(1, '2026-03-31'),
      '2026-04-30',
      '2026-04-30',
      '2026-06-01',
    ],
    [
      'after the end of February, when that is a Sunday',
      month(1, '2026-12-31'),
      '2027-02-01',
      '2027-02-01',
      '2027-03-01',
    ],
    ['a quarter later', month(3, '2026-01-15'), '2026-01-15', '2026-01-15', '2026-04-15'],
    ['over the end of a year', month(1, '2026-12-15'), '2026-12-15', '2026-12-15', '2027-01-15'],
    ['five working days later', workingDays(5), '2026-03-02', '2026-03-02', '2026-03-09'],
    ['over the weekend', workingDays(1), '2026-03-06', '2026-03-06', '2026-03-09'],
    [
      'in steps of working days until it is not past',
      workingDays(5),
      '2026-03-02',
      '2026-03-20',
      '2026-03-23',
    ],
  ])('%s', (_case, recurrence, dueOn, today, next) => {
    expect(nextDue(recurrence, dueOn, today, MONDAY_TO_FRIDAY)).toBe(next)
  })

  it('moves off a holiday to the next working day and keeps its weekday afterwards', () => {
    const calendar = { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-13'] }
    expect(nextDue(week(1, '2026-03-06'), '2026-03-06', '2026-03-06', calendar)).toBe('2026-03-16')
    expect(nextDue(week(1, '2026-03-06'), '2026-03-16', '2026-03-16', calendar)).toBe('2026-03-20')
  })

  it('does not count days of absence as working days', () => {
    const calendar = { ...MONDAY_TO_FRIDAY, absences: [{ from: '2026-03-03', to: '2026-03-06' }] }
    expect(nextDue(workingDays(1), '2026-03-02', '2026-03-02', calendar)).toBe('2026-03-09')
  })

  it('is unknown for somebody who never works', () => {
    expect(nextDue(workingDays(1), '2026-03-02', '2026-03-02', { workDays: [] })).toBeNull()
    expect(nextDue(week(1, '2026-03-02'), '2026-03-02', '2026-03-02', { workDays: [] })).toBeNull()
  })

  const day = fc.integer({ min: 0, max: 3000 }).map(n => addDays('2024-01-01', n))
  const any = fc.oneof(
    fc.record({ every: fc.constant('week' as const), count: fc.integer({ min: 1, max: 52 }), anchorOn: day }),
    fc.record({
      every: fc.constant('month' as const),
      count: fc.integer({ min: 1, max: 24 }),
      anchorOn: day,
    }),
    fc.record({
      every: fc.constant('working_day' as const),
      count: fc.integer({ min: 1, max: 260 }),
      anchorOn: day,
    }),
  )

  it('is always a working day, after the last one and not in the past', () => {
    fc.assert(
      fc.property(any, fc.nat(400), day, (recurrence, late, today) => {
        const dueOn = addDays(recurrence.anchorOn, late)
        const next = nextDue(recurrence, dueOn, today, MONDAY_TO_FRIDAY) ?? ''
        expect(next > dueOn).toBe(true)
        expect(next >= today).toBe(true)
        expect(isWorkingDay(next, MONDAY_TO_FRIDAY)).toBe(true)
      }),
    )
  })

  it('by working days, is a whole number of intervals after the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), day, day, (count, dueOn, today) => {
        const next = nextDue(workingDays(count), dueOn, today, MONDAY_TO_FRIDAY) ?? ''
        const between = workingDaysBetween(addDays(dueOn, 1), addDays(next, 1), MONDAY_TO_FRIDAY)
        expect(between % count).toBe(0)
      }),
    )
  })
})

describe('a task that comes back', () => {
  const task = { dueOn: '2026-03-06', servesGoal: true }

  it.each([week(1, '2026-03-06'), month(24, '2026-03-06'), workingDays(260), null])(
    'may be %j',
    recurrence => {
      expect(recurrenceProblem(recurrence, task)).toBeNull()
    },
  )

  it.each([
    ['no due date', week(1, '2026-03-06'), { ...task, dueOn: null }, 'recurrence_needs_due'],
    ['no goal', week(1, '2026-03-06'), { ...task, servesGoal: false }, 'recurrence_needs_goal'],
    ['an interval of nothing', week(0, '2026-03-06'), task, 'recurrence_count'],
    ['half an interval', week(1.5, '2026-03-06'), task, 'recurrence_count'],
    ['an interval of years', month(25, '2026-03-06'), task, 'recurrence_count'],
  ])('is refused with %s', (_case, recurrence, facts, code) => {
    expect(recurrenceProblem(recurrence, facts)).toMatchObject({ field: 'recurrence', code })
  })
})
