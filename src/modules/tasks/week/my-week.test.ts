import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TASK_STATES } from '../task.ts'
import { inWeekOrder, sectionOf, topOf, WEEK_SECTIONS, type WeekTask, weekEnd } from './my-week.ts'

const wednesday = '2026-03-04'
const task = (over: Partial<WeekTask> = {}): WeekTask => ({
  id: 't1',
  state: 'todo',
  dueOn: null,
  critical: false,
  awaitsAnswer: false,
  ...over,
})

describe('what belongs in my week', () => {
  it('the week ends on Sunday, on every day of it', () => {
    for (const day of ['2026-03-02', '2026-03-04', '2026-03-08']) expect(weekEnd(day)).toBe('2026-03-08')
  })

  it.each([
    ['overdue', task({ dueOn: '2026-03-03' }), 'overdue'],
    ['overdue and begun', task({ dueOn: '2026-03-03', state: 'doing' }), 'overdue'],
    ['due today', task({ dueOn: wednesday }), 'this_week'],
    ['due on Sunday', task({ dueOn: '2026-03-08' }), 'this_week'],
    ['due next Monday', task({ dueOn: '2026-03-09' }), null],
    ['begun, due later', task({ dueOn: '2026-04-01', state: 'doing' }), 'doing'],
    ['begun, without a date', task({ state: 'doing' }), 'doing'],
    ['critical, due later', task({ dueOn: '2026-04-01', critical: true }), 'critical'],
    ['critical, without a date', task({ critical: true }), 'critical'],
    ['critical and begun', task({ critical: true, state: 'doing' }), 'doing'],
    ['blocked, without a date', task({ state: 'blocked' }), 'blocked'],
    ['blocked and overdue', task({ state: 'blocked', dueOn: '2026-01-01' }), 'blocked'],
    ['nothing pressing', task(), null],
    ['done', task({ state: 'done', dueOn: wednesday }), null],
    ['dropped', task({ state: 'dropped', critical: true }), null],
    ['a request that nobody has accepted', task({ dueOn: wednesday, awaitsAnswer: true }), null],
  ])('%s', (_case, one, section) => {
    expect(sectionOf(one, wednesday)).toBe(section)
  })
})

describe('the order of my week', () => {
  it('overdue, then this week, then begun, then critical, then blocked; inside, critical first, then by date', () => {
    const tasks = [
      task({ id: 'blocked', state: 'blocked' }),
      task({ id: 'critical', critical: true }),
      task({ id: 'begun', state: 'doing' }),
      task({ id: 'friday', dueOn: '2026-03-06' }),
      task({ id: 'today', dueOn: wednesday }),
      task({ id: 'friday-critical', dueOn: '2026-03-06', critical: true }),
      task({ id: 'late', dueOn: '2026-02-27' }),
      task({ id: 'later', dueOn: '2026-05-01' }),
    ]
    expect(inWeekOrder(tasks, wednesday).map(t => t.id)).toEqual([
      'late',
      'friday-critical',
      'today',
      'friday',
      'begun',
      'critical',
      'blocked',
    ])
  })

  const anyTask = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...TASK_STATES),
    dueOn: fc.constantFrom(null, '2026-03-01', wednesday, '2026-03-08', '2026-04-01'),
    critical: fc.boolean(),
    awaitsAnswer: fc.boolean(),
  })

  it('does not depend on the order in which tasks arrive, and keeps exactly those that belong', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, { selector: t => t.id }), tasks => {
        const week = inWeekOrder(tasks, wednesday)
        expect(inWeekOrder(tasks.toReversed(), wednesday)).toEqual(week)
        expect(new Set(week)).toEqual(new Set(tasks.filter(t => sectionOf(t, wednesday) !== null)))
        const ranks = week.map(t => WEEK_SECTIONS.indexOf(sectionOf(t, wednesday) ?? 'blocked'))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('my top three', () => {
  const week = ['a', 'b', 'c', 'd'].map(id => task({ id, dueOn: wednesday }))

  it('are suggested in the order of the week while nothing is chosen, without blocked tasks', () => {
    const stuck = [task({ id: 'x', state: 'blocked' }), ...week]
    const top = topOf(stuck, stuck, [])
    expect(top).toMatchObject({ chosen: false, tasks: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
  })

  it('are those that were chosen, in the chosen order, even when they are due later', () => {
    const later = task({ id: 'later', dueOn: '2026-06-01' })
    const top = topOf(week, [...week, later], ['later', 'a'])
    expect(top).toMatchObject({ chosen: true, tasks: [{ id: 'later' }, { id: 'a' }] })
  })

  it('still hold what is done, and are not filled up again', () => {
    const done = task({ id: 'done', state: 'done' })
    const top = topOf(week, [...week, done], ['done', 'b'])
    expect(top).toMatchObject({ chosen: true, tasks: [{ id: 'done' }, { id: 'b' }] })
  })

  it('lose what was dropped or given to somebody else', () => {
    const dropped = task({ id: 'dropped', state: 'dropped' })
    expect(topOf(week, [...week, dropped], ['dropped', 'gone', 'b']).tasks).toMatchObject([{ id: 'b' }])
  })
})
