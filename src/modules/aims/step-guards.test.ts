import { describe, expect, it } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { aimRecord, measureRecord, parentRecord } from './aim.factory.ts'
import type { AimRecord } from './aim-record.ts'
import {
  acceptanceProblems,
  briefingProblems,
  type ClosingFacts,
  type CriterionRecord,
  closingProblems,
  consultationProblems,
  ownGoalProblems,
  planProblems,
  strategyProblems,
} from './step-guards.ts'

const TODAY = '2026-03-02'
const codes = (problems: readonly { code: string }[]) => problems.map(p => p.code)
const criterion: CriterionRecord = {
  id: 'c',
  text: '88 of 100 ships',
  coveredBy: [{ kind: 'milestone', id: 'm' }],
  notCoveredWhy: null,
}

describe('a brief is issued only', () => {
  it.each<[string, Partial<AimRecord>, number, string[]]>([
    ['with everything', {}, 1, []],
    ['with a what', { what: '' }, 1, ['what_missing']],
    ['with a why', { why: '' }, 1, ['why_missing']],
    ['with a success criterion', {}, 0, ['criterion_missing']],
    ['with an owner', { ownerId: null }, 1, ['owner_missing']],
  ])('%s', (_, changes, criteria, expected) => {
    expect(codes(briefingProblems(aimRecord(changes), Array(criteria).fill(criterion)))).toEqual(expected)
  })
})

describe('a plan is submitted only', () => {
  const uncovered = { ...criterion, coveredBy: [] }
  it.each<[string, Partial<AimRecord>, CriterionRecord[], [number, number], string[]]>([
    ['with a milestone', {}, [criterion], [1, 0], []],
    ['or with a task', {}, [criterion], [0, 1], []],
    ['with one of them', {}, [criterion], [0, 0], ['steps_missing']],
    ['with a how', { how: '' }, [criterion], [1, 0], ['how_missing']],
    [
      'with every criterion covered',
      {},
      [criterion, uncovered, uncovered],
      [1, 0],
      ['criterion_uncovered', 'criterion_uncovered'],
    ],
    ['or said why not', {}, [{ ...uncovered, notCoveredWhy: 'Needs the new quay' }], [1, 0], []],
  ])('%s', (_, changes, criteria, [milestones, tasks], expected) => {
    expect(codes(planProblems(aimRecord(changes), criteria, { milestones, tasks }))).toEqual(expected)
  })
})

describe('a plan is accepted only', () => {
  it.each<[string, Partial<AimRecord>, boolean, string[]]>([
    ['when all is there', {}, true, []],
    ['with a measure', { measure: null }, true, ['measure_missing']],
    ['with a due date', { dueOn: null }, true, ['due_missing']],
    ['before its due date', { dueOn: '2026-03-01' }, true, ['due_in_past']],
    ['while its owner is here', {}, false, ['owner_active']],
    ['when it answers the present brief', { briefVersion: 3, planVersion: 2 }, true, ['plan_outdated']],
    [
      'within its parent’s time',
      { parent: parentRecord({ dueOn: '2026-04-01' }) },
      true,
      ['due_after_parent'],
    ],
  ])('%s', (_, changes, ownerIsActive, expected) => {
    expect(codes(acceptanceProblems(aimRecord(changes), ownerIsActive, TODAY))).toEqual(expected)
  })
})

describe('an aim is closed only', () => {
  const facts: ClosingFacts = {
    outcome: 'achieved',
    lesson: 'A second pilot on call was enough.',
    reason: null,
    current: 90,
    checkedOn: '2026-02-27',
    openChildren: [],
    openTasks: [],
    settlesTasks: false,
  }
  it.each<[string, Partial<ClosingFacts>, string[]]>([
    ['with all of it', {}, []],
    ['with a lesson of a sentence', { lesson: 'Fine.' }, ['lesson_short']],
    ['as achieved, with a final check-in', { checkedOn: null }, ['final_check_in']],
    [
      'as achieved, with a check-in not older than its rhythm',
      { checkedOn: '2026-02-22' },
      ['final_check_in'],
    ],
    ['as missed, without one', { outcome: 'missed', checkedOn: null, current: 70 }, []],
    ['as achieved below target, with a reason', { current: 80 }, ['achieved_below_target']],
    ['as achieved below target, once it is said', { current: 80, reason: 'The rest is weather' }, []],
    ['as missed at target, with a reason', { outcome: 'missed' }, ['missed_at_target']],
    ['as dropped, whatever the number', { outcome: 'dropped', checkedOn: null }, []],
    [
      'without open children',
      { openChildren: [{ title: 'A' }, { title: 'B' }] },
      ['open_child', 'open_child'],
    ],
    ['without open tasks', { openTasks: [{ title: 'A' }] }, ['open_task']],
    ['or saying what happens to them', { openTasks: [{ title: 'A' }], settlesTasks: true }, []],
  ])('%s', (_, changes, expected) => {
    expect(codes(closingProblems(aimRecord({ state: 'live' }), { ...facts, ...changes }, TODAY))).toEqual(
      expected,
    )
  })

  it('a falling number is reached from above', () => {
    const falling = aimRecord({
      measure: measureRecord({ unit: 'h', start: 30, target: 12, direction: 'down' }),
    })
    expect(codes(closingProblems(falling, { ...facts, current: 12 }, TODAY))).toEqual([])
    expect(codes(closingProblems(falling, { ...facts, current: 13 }, TODAY))).toEqual([
      'achieved_below_target',
    ])
  })

  it('a strategy needs a lesson and no open goals, but no number', () => {
    const strategy = aimRecord({ kind: 'strategy', scope: 'org', measure: null })
    expect(codes(closingProblems(strategy, { ...facts, checkedOn: null, current: null }, TODAY))).toEqual([])
    expect(codes(closingProblems(strategy, { ...facts, openChildren: [{ title: 'A' }] }, TODAY))).toEqual([
      'open_child',
    ])
  })
})

describe('a strategy is published only', () => {
  const vision = parentRecord({ kind: 'vision' })
  it.each<[string, Partial<AimRecord>, string[]]>([
    ['with all of it', {}, []],
    ['with an owner', { ownerId: null }, ['owner_missing']],
    ['with a why', { why: '' }, ['why_missing']],
    ['below a vision', { parent: null }, ['vision_live']],
    ['below a live vision', { parent: { ...vision, state: 'draft' } }, ['vision_live']],
  ])('%s', (_, changes, expected) => {
    expect(codes(strategyProblems(aimRecord({ kind: 'strategy', parent: vision, ...changes })))).toEqual(
      expected,
    )
  })
})

describe('a person’s own goal starts only', () => {
  it.each<[string, Partial<AimRecord>, string[]]>([
    ['with a measure and a due date', {}, []],
    ['when they are there', { measure: null, dueOn: null }, ['measure_missing', 'due_missing']],
    ['before its due date', { dueOn: '2026-01-01' }, ['due_in_past']],
  ])('%s', (_, changes, expected) => {
    expect(codes(ownGoalProblems(aimRecord(changes), true, TODAY))).toEqual(expected)
  })
})

describe('a vision is published only', () => {
  it.each<[string, string, string[], string | null, string[]]>([
    ['after five working days with every team heard', '2026-02-23', [], null, []],
    ['not after four', '2026-02-24', [], null, ['consultation_short']],
    ['not while a team is silent', '2026-02-23', ['Pilots'], null, ['team_not_heard']],
    ['or with a recorded waiver', '2026-03-02', ['Pilots', 'People'], 'Six of us, all in one room', []],
  ])('%s', (_, since, silent, waiver, expected) => {
    const consultation = { since, silentTeams: silent.map(name => ({ name })), waiver }
    expect(codes(consultationProblems(consultation, TODAY, MONDAY_TO_FRIDAY))).toEqual(expected)
  })
})
