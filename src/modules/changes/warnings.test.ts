import { describe, expect, it, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import type { ChangeState } from './contract/words.ts'
import { isLate, type Watched, warningsOf } from './warnings.ts'

/** A Monday. */
const TODAY = '2026-03-16'
const watched = (over: Partial<Watched> = {}): Watched => ({
  ...{
    state: 'rolling_out',
    createdOn: '2026-01-05',
    impacts: [],
    milestones: [],
    measures: [],
    questions: [],
  },
  ...{ whyNow: 'a', whatChanges: 'b', whatStays: 'c', notKnown: 'd', notKnownBy: '2026-07-01' },
  ...over,
})
const question = (over: Partial<Watched['questions'][number]> = {}) => ({
  ...{ dueOn: '2026-03-13', answeredOn: null, notKnownBy: null },
  ...over,
})
const measure = (share: number) => ({
  ...{ aspect: 'use' as const, fromOn: '2026-01-01', toOn: '2026-03-01', target: 0.8 },
  readings: [{ onDay: '2026-03-10', share }],
})

describe('what a change is warned of', () => {
  it.each<[string, Partial<Watched>, [string, number][]]>([
    ['nothing when all is well', {}, []],
    [
      'a purpose begun six working days ago',
      { state: 'shaping', whyNow: '', createdOn: '2026-03-06' },
      [['purpose_incomplete', 1]],
    ],
    ['not one of five', { state: 'shaping', whyNow: '', createdOn: '2026-03-09' }, []],
    ['not a whole one', { state: 'shaping' }, []],
    [
      'two late questions',
      { questions: [question(), question(), question({ dueOn: TODAY })] },
      [['questions_late', 2]],
    ],
    ['not answered ones', { questions: [question({ answeredOn: TODAY })] }, []],
    [
      'what should be known by now',
      { questions: [question({ answeredOn: '2026-03-01', notKnownBy: '2026-03-15' })] },
      [['questions_late', 1]],
    ],
    [
      'impacts without an owner',
      { impacts: [{ ownerId: null }, { ownerId: 'Linus' }] },
      [['owners_missing', 1]],
    ],
    [
      'a milestone six working days late',
      { milestones: [{ dueOn: '2026-03-06', doneOn: null }] },
      [['milestones_late', 1]],
    ],
    ['not one five working days late', { milestones: [{ dueOn: '2026-03-09', doneOn: null }] }, []],
    ['not one that is done', { milestones: [{ dueOn: '2026-01-06', doneOn: TODAY }] }, []],
    [
      'adoption below half of what is expected',
      { measures: [measure(0.3), measure(0.5)] },
      [['adoption_low', 1]],
    ],
  ])('%s', (_, over, warnings) => {
    expect(
      warningsOf(watched(over), TODAY, MONDAY_TO_FRIDAY).map(({ code, count }) => [code, count]),
    ).toEqual(warnings)
  })

  const bad = {
    questions: [question()],
    impacts: [{ ownerId: null }],
    milestones: [{ dueOn: '2026-01-06', doneOn: null }],
    measures: [measure(0)],
  }
  it.each<[ChangeState, number]>([
    ['shaping', 0],
    ['announced', 4],
    ['rolling_out', 4],
    ['embedding', 4],
    ['embedded', 0],
    ['stopped', 0],
  ])('one that is %s: %i kinds of warnings about the rollout', (state, count) => {
    expect(warningsOf(watched({ state, ...bad }), TODAY, MONDAY_TO_FRIDAY)).toHaveLength(count)
  })

  test('holidays of the organisation are no working days', () => {
    const late = watched({ milestones: [{ dueOn: '2026-03-06', doneOn: null }] })
    expect(warningsOf(late, TODAY, { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-12'] })).toEqual([])
  })
})

test('a question is late after its day, not on it', () => {
  expect(isLate(question({ dueOn: TODAY }), TODAY)).toBe(false)
  expect(isLate(question({ answeredOn: TODAY, notKnownBy: TODAY }), TODAY)).toBe(false)
  expect(isLate(question(), TODAY)).toBe(true)
})
