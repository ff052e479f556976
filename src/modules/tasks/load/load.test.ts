import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { TASK_STATES } from '../task.ts'
import { type Capacity, type LoadTask, loadOf, loadTogether, nextFourWeeks, wordOf } from './load.ts'

const today = '2026-03-02'
const window = nextFourWeeks(today)
const fullTime: Capacity = { fte: 1, calendar: MONDAY_TO_FRIDAY }
const task = (over: Partial<LoadTask> = {}): LoadTask => ({
  state: 'todo',
  dueOn: '2026-03-10',
  estimateDays: 2,
  usualDays: 1.5,
  awaitsAnswer: false,
  ...over,
})

describe('available days', () => {
  it.each([
    ['half of twenty working days in four weeks', fullTime, 10],
    ['less for part time', { ...fullTime, fte: 0.6 }, 6],
    ['more when all time is for tasks', { ...fullTime, allocation: 1 }, 20],
    ['their own working days only', { ...fullTime, calendar: { workDays: [1, 2] } }, 4],
    [
      'no holidays',
      { ...fullTime, calendar: { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-09', '2026-03-14'] } },
      9.5,
    ],
    [
      'no days of absence, however they overlap',
      {
        ...fullTime,
        calendar: {
          ...MONDAY_TO_FRIDAY,
          absences: [
            { from: '2026-03-05', to: '2026-03-09' },
            { from: '2026-03-09', to: '2026-03-10' },
          ],
        },
      },
      8,
    ],
    [
      'none while away without an end',
      { ...fullTime, calendar: { ...MONDAY_TO_FRIDAY, absences: [{ from: today, to: null }] } },
      0,
    ],
  ])('%s', (_case, capacity, days) => {
    expect(loadOf([], capacity, window).availableDays).toBeCloseTo(days, 10)
  })
})

describe('the work that counts', () => {
  it.each([
    ['due inside the window', task(), 2],
    ['due on the last day', task({ dueOn: '2026-03-29' }), 2],
    ['due after the window', task({ dueOn: '2026-03-30' }), 0],
    ['overdue', task({ dueOn: '2025-11-01' }), 2],
    ['begun, without a date', task({ dueOn: null, state: 'doing' }), 2],
    ['not begun, without a date', task({ dueOn: null }), 0],
    ['blocked', task({ state: 'blocked' }), 2],
    ['done', task({ state: 'done' }), 0],
    ['dropped', task({ state: 'dropped' }), 0],
    ['not yet accepted', task({ awaitsAnswer: true }), 0],
    ['without an estimate: what is usual in its team', task({ estimateDays: null }), 1.5],
  ])('%s', (_case, one, days) => {
    expect(loadOf([one], fullTime, window).taskDays).toBe(days)
  })

  it('says how many tasks had no estimate, and how many have no date and are left out', () => {
    const tasks = [
      task(),
      task({ estimateDays: null }),
      task({ dueOn: null }),
      task({ dueOn: null, state: 'done' }),
    ]
    expect(loadOf(tasks, fullTime, window)).toMatchObject({ tasks: 2, unestimated: 1, undated: 1 })
  })
})

describe('the load ratio', () => {
  it.each([
    [[], 0, 'fine'],
    [[8.5], 0.85, 'fine'],
    [[8.75], 0.875, 'full'],
    [[10], 1, 'full'],
    [[10, 0.25], 1.025, 'too_much'],
  ])('of estimates %j in ten available days is %d, in a word %s', (estimates, ratio, word) => {
    const load = loadOf(
      estimates.map(estimateDays => task({ estimateDays })),
      fullTime,
      window,
    )
    expect(load.ratio).toBeCloseTo(ratio, 10)
    expect(load.word).toBe(word)
  })

  it('is unknown for somebody away all the time, whatever is planned', () => {
    const away = { ...fullTime, calendar: { workDays: [] } }
    expect(loadOf([task()], away, window)).toMatchObject({ ratio: null, word: 'away', taskDays: 2 })
  })

  it('of a big push is the one of the worked example: 232 days, 11 people, 45 working days → 0.94', () => {
    const toDue = { from: '2026-03-02', to: '2026-05-01' }
    const each = Array.from({ length: 11 }, (_, i) =>
      loadOf([task({ estimateDays: i === 0 ? 32 : 20, dueOn: '2026-05-01' })], fullTime, toDue),
    )
    expect(loadTogether(each).availableDays).toBe(247.5)
    expect(loadTogether(each).ratio).toBeCloseTo(0.94, 2)
  })

  it('of nobody is unknown', () => {
    expect(loadTogether([])).toMatchObject({ ratio: null, word: wordOf(null), tasks: 0 })
  })

  const anyTask = fc.record({
    state: fc.constantFrom(...TASK_STATES),
    dueOn: fc.constantFrom(null, '2026-02-01', '2026-03-15', '2026-05-01'),
    estimateDays: fc.constantFrom(null, 0.25, 1, 20),
    usualDays: fc.constantFrom(0.5, 2),
    awaitsAnswer: fc.boolean(),
  })

  it('never falls when work is added', () => {
    fc.assert(
      fc.property(fc.array(anyTask), anyTask, (tasks, more) => {
        const before = loadOf(tasks, fullTime, window).ratio ?? 0
        expect(loadOf([...tasks, more], fullTime, window).ratio).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('never falls when somebody is away more', () => {
    fc.assert(
      fc.property(fc.array(anyTask), fc.integer({ min: 0, max: 9 }), (tasks, days) => {
        const absences = [{ from: '2026-03-02', to: `2026-03-${String(2 + days).padStart(2, '0')}` }]
        const away = { fte: 1, calendar: { ...MONDAY_TO_FRIDAY, absences } }
        const before = loadOf(tasks, fullTime, window).ratio ?? 0
        expect(loadOf(tasks, away, window).ratio ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
