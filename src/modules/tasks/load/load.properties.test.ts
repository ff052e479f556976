import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { TASK_STATES } from '../task.ts'
import { type Capacity, type LoadTask, loadOf, loadTogether, nextFourWeeks, wordOf } from './load.ts'

const TODAY = '2026-03-02'
const day = fc.integer({ min: -60, max: 120 }).map(days => addDays(TODAY, days))
const quarters = fc.integer({ min: 1, max: 80 }).map(count => count / 4)
const anyTask: fc.Arbitrary<LoadTask> = fc.record({
  state: fc.constantFrom(...TASK_STATES),
  dueOn: fc.option(day),
  estimateDays: fc.option(quarters),
  usualDays: quarters,
  awaitsAnswer: fc.boolean(),
})
const anyTasks = fc.array(anyTask, { maxLength: 12 })
const absence = fc
  .tuple(day, fc.option(fc.nat(40)))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }))
const anyCapacity: fc.Arbitrary<Capacity> = fc.record({
  fte: fc.integer({ min: 1, max: 10 }).map(tenths => tenths / 10),
  allocation: fc.integer({ min: 0, max: 10 }).map(tenths => tenths / 10),
  calendar: fc.record({
    workDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    holidays: fc.array(day, { maxLength: 5 }),
    absences: fc.array(absence, { maxLength: 3 }),
  }),
})
const window = nextFourWeeks(TODAY)

describe('the load of anybody', () => {
  it('is never negative and never a number that is none, whatever they have and however they work', () => {
    fc.assert(
      fc.property(anyTasks, anyCapacity, (tasks, capacity) => {
        const { ratio, word, ...counts } = loadOf(tasks, capacity, window)
        for (const count of Object.values(counts)) {
          expect(Number.isFinite(count)).toBe(true)
          expect(count).toBeGreaterThanOrEqual(0)
        }
        expect(ratio === null).toBe(counts.availableDays === 0)
        if (ratio !== null) expect(Number.isFinite(ratio) && ratio >= 0).toBe(true)
        expect(word).toBe(wordOf(ratio))
      }),
    )
  })

  it('counts every open task that was accepted once: in the load, without a date, or due later', () => {
    fc.assert(
      fc.property(anyTasks, anyCapacity, (all, capacity) => {
        const load = loadOf(all, capacity, window)
        const later = all.filter(
          task =>
            ['todo', 'doing', 'blocked'].includes(task.state) &&
            !task.awaitsAnswer &&
            task.dueOn !== null &&
            task.dueOn > window.to,
        )
        const open = all.filter(task => !['done', 'dropped'].includes(task.state) && !task.awaitsAnswer)
        expect(load.tasks + load.undated + later.length).toBe(open.length)
        expect(load.unestimated).toBeLessThanOrEqual(load.tasks)
      }),
    )
  })

  it('does not depend on the order of the tasks', () => {
    fc.assert(
      fc.property(anyTasks, anyCapacity, (tasks, capacity) => {
        expect(loadOf(tasks.toReversed(), capacity, window)).toEqual(loadOf(tasks, capacity, window))
      }),
    )
  })

  it('together lies between the lightest and the heaviest of those who are here', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTasks, anyCapacity), { minLength: 1, maxLength: 5 }), people => {
        const here = people
          .map(([tasks, capacity]) => loadOf(tasks, capacity, window))
          .filter(load => load.ratio !== null)
        fc.pre(here.length > 0)
        const ratios = here.map(load => load.ratio ?? Number.NaN)
        const { ratio } = loadTogether(here)
        expect(ratio).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9)
        expect(ratio).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9)
      }),
    )
  })
})
