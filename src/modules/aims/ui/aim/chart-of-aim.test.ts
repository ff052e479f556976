import { beforeAll, describe, expect, it } from 'vitest'
import { setLocale } from '#ui/words/locale.ts'
import { harbourGoal } from '../story/harbour-goal.factory.ts'
import { chartOfAim } from './chart-of-aim.ts'
import { checkInInWords } from './check-ins.tsx'
import { criteriaOf, milestoneState, uncovered } from './coverage.ts'
import { contributionInWords, deliveryInWords, resultInWords } from './honest-numbers.tsx'

beforeAll(() => setLocale({ tag: 'en-GB', timeZone: 'UTC', asOf: new Date('2026-10-27T09:00:00Z') }))
const goal = harbourGoal()
const [measure] = goal.measures

describe('the chart of a goal', () => {
  it('says where the present pace leads, in whole numbers when the values are large', () => {
    const chart = chartOfAim(goal)
    expect(chart?.content.forecast).toMatchObject({
      label: '33–35 on present pace',
      tone: 'risk',
      on: '2026-12-01',
    })
    expect(chart?.summary).toBe('25 turns on 27 Oct. Wanted: 40 by 1 Dec. 33–35 on present pace.')
    expect(chart?.content.expected).toEqual([
      { on: '2026-09-01', value: 10 },
      { on: '2026-12-01', value: 40 },
    ])
  })

  it('shows a lowered target as a break in the same line', () => {
    const lowered = {
      ...measure,
      version: 2,
      fromOn: '2026-10-01',
      target: 35,
    } as (typeof goal.measures)[number]
    const chart = chartOfAim(harbourGoal({ measures: [...goal.measures, lowered] }))
    expect(chart?.content.breaks).toEqual([{ on: '2026-10-01', label: 'target was 40' }])
    expect(chart?.content.runs[0]).toHaveLength(5)
  })

  it('never draws values of another measure into the line', () => {
    const other = {
      ...measure,
      version: 2,
      run: 2,
      fromOn: '2026-10-20',
      unit: 'hours',
    } as (typeof goal.measures)[number]
    const last = goal.checkIns.slice(-1).map(each => ({ ...each, measureRun: 2, measureVersion: 2 }))
    const chart = chartOfAim(
      harbourGoal({ measures: [...goal.measures, other], checkIns: [...goal.checkIns.slice(0, 4), ...last] }),
    )
    expect(chart?.content.runs[0]?.map(point => point.value)).toEqual([25])
    expect(chart?.content.breaks).toEqual([{ on: '2026-10-20', label: 'measured differently before' }])
  })

  it('shows the first due date when it moved', () => {
    expect(chartOfAim(harbourGoal({ originalDueOn: '2026-11-15' }))?.content.breaks).toEqual([
      { on: '2026-11-15', label: 'first due date' },
    ])
  })

  it('is not drawn for milestones, yes or no, or without a measure', () => {
    for (const type of ['milestones', 'yesno'] as const)
      expect(chartOfAim(harbourGoal({ measures: goal.measures.map(each => ({ ...each, type })) }))).toBeNull()
    expect(chartOfAim(harbourGoal({ measures: [] }))).toBeNull()
  })
})

describe('the three honest numbers', () => {
  it('stay apart, each with what keeps it honest', () => {
    expect(resultInWords(goal)).toEqual({ value: '25', of: 'of 40 turns · 50%', note: 'expected 62% today' })
    expect(contributionInWords(goal)).toEqual({ value: '31%', note: '9 turns are promised by nobody' })
    expect(deliveryInWords(goal)).toEqual({
      value: '18',
      of: 'of 29 days',
      note: '4 tasks without an estimate',
    })
  })

  it('say in words what is missing', () => {
    const nothing = harbourGoal({ measures: [], result: null, contribution: null, delivery: null })
    expect([resultInWords(nothing), contributionInWords(nothing), deliveryInWords(nothing)]).toEqual([
      { value: '–', note: 'Nothing says yet how this is measured.' },
      { value: '–', note: 'No goal below adds to this number.' },
      { value: '–', note: 'No tasks yet.' },
    ])
    expect(resultInWords(harbourGoal({ result: null })).note).toBe('No value yet.')
  })

  it('count milestones and yes or no in their own way', () => {
    const as = (type: 'milestones' | 'yesno' | 'band', current: number) =>
      resultInWords(
        harbourGoal({
          measures: goal.measures.map(each => ({ ...each, type, low: 20, high: 30 })),
          result: { current, currentOn: null, share: 0.5, raw: 0.5, expected: null, paceGap: null },
        }),
      )
    expect(as('milestones', 0)).toEqual({ value: '50%', of: '2 of 4 milestones' })
    expect(as('yesno', 1)).toEqual({ value: 'yes' })
    expect(as('yesno', 0)).toEqual({ value: 'not yet' })
    expect(as('band', 25)).toEqual({
      value: '25',
      of: 'in 20–30 turns',
      note: '50% of the latest check-ins inside',
    })
  })
})

describe('a plan beside its brief', () => {
  const { criteria } = goal.brief
  it('numbers the criteria each milestone covers', () => {
    expect(goal.plan.milestones.map(milestone => criteriaOf(milestone.id, criteria))).toEqual([
      [1],
      [1, 2],
      [1],
      [2],
    ])
  })

  it('names what nothing covers, and whether that is on purpose', () => {
    expect(uncovered(criteria)).toEqual([{ number: 3, why: null }])
    expect(
      uncovered(criteria.map(each => ({ ...each, coveredBy: [], notCoveredWhy: 'later' }))),
    ).toHaveLength(3)
  })

  it.each([
    ['2026-10-16', null, { kind: 'late', days: 11 }],
    ['2026-10-27', null, { kind: 'open' }],
    [null, null, { kind: 'open' }],
    ['2026-10-16', '2026-10-20', { kind: 'done' }],
  ])('a milestone due %s, done %s', (dueOn, doneOn, state) => {
    expect(milestoneState({ dueOn, doneOn }, '2026-10-27')).toEqual(state)
  })
})

describe('a check-in in words', () => {
  it('gives the chance in words, never as a percentage', () => {
    const last = goal.checkIns.at(-1) as (typeof goal.checkIns)[number]
    expect(checkInInWords(last, goal)).toBe('25 turns, chance of reaching 40: 3 in 10.')
    expect(checkInInWords({ ...last, value: null }, { measures: [] })).toBe('Chance of reaching it: 3 in 10.')
    expect(checkInInWords({ ...last, value: null, chance: null, stillRight: 'adjust' }, goal)).toBe(
      'Needs adjusting.',
    )
    expect(checkInInWords({ ...last, value: null, chance: null }, goal)).toBe('')
  })
})
