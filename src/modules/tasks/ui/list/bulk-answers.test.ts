import { describe, expect, test } from 'vitest'
import { type About, type Answers, changeOf, START, unanswered } from './bulk-answers.ts'

const answers = (over: Partial<Answers>): Answers => ({ ...START, ...over })
const PERSON = { id: 'linus', label: 'Linus Torres' }

describe('a change of many tasks', () => {
  test.each([
    ['a date to set, but no day', 'date', { how: 'set' }, 'dueOn'],
    ['no days to shift by', 'date', { shift: null }, 'shift'],
    ['to shift by nothing', 'date', { shift: 0.2 }, 'shift'],
    ['blocked without a reason', 'blocked', { reason: '  ' }, 'reason'],
    ['dropped without a reason', 'dropped', {}, 'reason'],
  ] as const)('asks again with %s', (_case, about, over, field) => {
    expect(unanswered(about, answers(over))).toMatchObject({ field })
  })

  test.each<[string, About, Partial<Answers>, object]>([
    ['to one day', 'date', { how: 'set', dueOn: '2026-03-20' }, { dueOn: '2026-03-20' }],
    [
      'to no date, when that is what was chosen',
      'date',
      { how: 'none', dueOn: '2026-03-20' },
      { dueOn: null },
    ],
    ['by working days, back too', 'date', { shift: -2 }, { shiftWorkingDays: -2 }],
    ['to somebody', 'give', { person: PERSON }, { assigneeId: 'linus' }],
    ['to nobody', 'give', {}, { assigneeId: null }],
    ['to no goal', 'goal', {}, { goalId: null }],
    ['to an estimate', 'estimate', { days: 2.5 }, { estimateDays: 2.5 }],
    ['to dropped, with the reason', 'dropped', { reason: ' Storm. ' }, { to: 'dropped', reason: 'Storm.' }],
  ])('goes %s', (_case, about, over, change) => {
    expect(unanswered(about, answers(over))).toBeNull()
    expect(changeOf(about, answers(over))).toEqual(change)
  })
})
