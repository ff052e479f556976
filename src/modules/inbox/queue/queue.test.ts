import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { inQueueOrder, pressing, type Waiting } from './queue.ts'

const TODAY = '2026-03-02' // a Monday

const line = (changes: Partial<Waiting> = {}): Waiting => ({
  kind: 'check_in',
  subject: 'Berths',
  link: '/aims/1',
  severity: 'minor',
  dueOn: null,
  sinceOn: null,
  mine: false,
  ...changes,
})

test.each([
  ['critical, without a date', { severity: 'critical' as const }, 8],
  ['major, overdue by a day', { severity: 'major' as const, dueOn: '2026-03-01' }, 12],
  ['major, due today', { severity: 'major' as const, dueOn: '2026-03-02' }, 8],
  ['major, due in two working days', { severity: 'major' as const, dueOn: '2026-03-04' }, 8],
  ['major, due in five working days', { severity: 'major' as const, dueOn: '2026-03-09' }, 6],
  ['major, due later', { severity: 'major' as const, dueOn: '2026-03-10' }, 4],
  ['minor, and only I can do it', { severity: 'minor' as const, mine: true }, 3],
  [
    'info, overdue, and only I can do it',
    { severity: 'info' as const, dueOn: '2026-02-20', mine: true },
    4.5,
  ],
])('%s weighs %o', (_, changes, weight) => {
  expect(pressing(line(changes), TODAY, MONDAY_TO_FRIDAY)).toBe(weight)
})

test('a weekend does not make something less urgent: Friday to Monday is one working day', () => {
  expect(pressing(line({ severity: 'major', dueOn: '2026-03-09' }), '2026-03-06', MONDAY_TO_FRIDAY)).toBe(8)
})

test.each([
  ['Tuesday and Wednesday only', { workDays: [2, 3] }, 8],
  ['every day of the week', { workDays: [1, 2, 3, 4, 5, 6, 7] }, 4],
  [
    'Monday to Friday, away until the day before',
    { ...MONDAY_TO_FRIDAY, absences: [{ from: '2026-03-02', to: '2026-03-08' }] },
    8,
  ],
  [
    'Monday to Friday, with three holidays',
    { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-03', '2026-03-04', '2026-03-05'] },
    8,
  ],
])('who works %s has their own days counted until next Monday', (_, calendar, weight) => {
  expect(pressing(line({ severity: 'major', dueOn: '2026-03-09' }), TODAY, calendar)).toBe(weight)
})

test('a date in a thousand years costs no time and presses nobody', () => {
  expect(pressing(line({ severity: 'major', dueOn: '3026-03-09' }), TODAY, MONDAY_TO_FRIDAY)).toBe(4)
})

test('ties stand in the order of their dates, and what has none comes last', () => {
  const order = inQueueOrder(
    [
      line({ subject: 'none' }),
      line({ subject: 'later', dueOn: '2026-06-02' }),
      line({ subject: 'sooner', dueOn: '2026-05-02' }),
    ],
    TODAY,
    MONDAY_TO_FRIDAY,
  )
  expect(order.map(({ subject }) => subject)).toEqual(['sooner', 'later', 'none'])
})

test('how pressing something is never leaves the server', () => {
  const [shown] = inQueueOrder([line({ dueOn: '2026-03-01' })], TODAY, MONDAY_TO_FRIDAY)
  expect(shown).toEqual({
    kind: 'check_in',
    subject: 'Berths',
    link: '/aims/1',
    severity: 'minor',
    dueOn: '2026-03-01',
    sinceOn: null,
    overdue: true,
  })
})

test('nothing is lost and the order does not depend on how it came in', () => {
  const one = fc.record({
    subject: fc.string({ minLength: 1, maxLength: 6 }),
    severity: fc.constantFrom('critical' as const, 'major' as const, 'minor' as const, 'info' as const),
    dueOn: fc.constantFrom(null, '2026-02-01', '2026-03-03', '2026-03-06', '2026-05-01'),
    mine: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: each => each.subject, maxLength: 20 }), all => {
      const forwards = inQueueOrder(all.map(line), TODAY, MONDAY_TO_FRIDAY).map(({ subject }) => subject)
      const backwards = inQueueOrder(all.map(line).reverse(), TODAY, MONDAY_TO_FRIDAY).map(
        ({ subject }) => subject,
      )
      expect(forwards).toEqual(backwards)
      expect([...forwards].sort()).toEqual(all.map(({ subject }) => subject).sort())
    }),
  )
})
