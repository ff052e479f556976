import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, daysBetween } from '#kernel/local-date.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { organisation } from '#test/organisation.ts'
import { direction, goal } from '../story.factory.ts'
import { editPlan } from './edit-plan.ts'
import { daysBack, milestonesBackFrom } from './milestones-back.ts'

const TODAY = '2026-03-02'
const back = (dueOn: string, there: readonly string[] = [], calendar = MONDAY_TO_FRIDAY) =>
  daysBack(TODAY, dueOn, there, calendar)

describe('milestones backwards from the date', () => {
  it.each([
    [
      'every two weeks, until one is less than two weeks away',
      '2026-04-17',
      [],
      ['2026-03-06', '2026-03-20', '2026-04-03'],
    ],
    ['none where two weeks are left', '2026-03-16', [], []],
    ['none for a date that has passed', '2026-02-20', [], []],
    ['on a Monday, where two weeks before are a weekend', '2026-03-29', [], ['2026-03-16']],
    ['none where there is one already', '2026-03-27', ['2026-03-13'], []],
    ['on from the one that is there', '2026-04-17', ['2026-04-08'], ['2026-03-11', '2026-03-25']],
    [
      'not from one that is late, or after the date',
      '2026-03-27',
      ['2026-02-27', '2026-05-01'],
      ['2026-03-13'],
    ],
  ] as const)('%s', (_case, dueOn, there, expected) => {
    expect(back(dueOn, there)).toEqual(expected)
  })

  it('leaves out the holidays of the organisation', () => {
    const calendar = { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-13', '2026-03-16'] }
    expect(back('2026-03-27', [], calendar)).toEqual(['2026-03-03', '2026-03-17'])
  })

  it('ends in an organisation that never works', () => {
    expect(back('2026-12-31', [], { workDays: [] })).toEqual([])
  })

  it('leaves no gap of more than two weeks to the date, and proposes working days only', () => {
    const day = (most: number) => fc.integer({ min: 1, max: most }).map(days => addDays(TODAY, days))
    fc.assert(
      fc.property(day(200), fc.array(day(220), { maxLength: 8 }), (dueOn, there) => {
        const days = back(dueOn, there)
        const all = [TODAY, ...new Set([...days, ...there.filter(on => on < dueOn)]), dueOn].toSorted()
        expect(days.every(on => isWorkingDay(on, MONDAY_TO_FRIDAY))).toBe(true)
        expect(days.some(on => there.includes(on))).toBe(false)
        for (const [at, on] of all.slice(1).entries())
          expect(daysBetween(all[at] ?? TODAY, on)).toBeLessThanOrEqual(14)
      }),
    )
  })
})

test('of an aim: with the calendar of its organisation and the milestones of its plan', async () => {
  const org = await organisation()
  const { strategy } = await direction(org)
  const { id, rev } = await goal(org, 'live', { parentId: strategy, dueOn: '2026-04-17' })
  const of = (dueOn: string | null) => org.system(work => milestonesBackFrom(work, { id, dueOn }))
  const plan = (at: number, days: readonly string[]) =>
    org.as('Grace', work =>
      editPlan(work, id, {
        ...{ rev: at, how: 'Two pilots on call.', resources: '', risks: [], coverage: [] },
        milestones: days.map(dueOn => ({ title: 'Half of the berths', dueOn, weight: 1 })),
      }),
    )
  const { rev: next } = await plan(rev, [])
  expect(await of('2026-04-17')).toEqual(['2026-03-06', '2026-03-20', '2026-04-03'])
  await plan(next, ['2026-03-24'])
  expect(await of('2026-04-17')).toEqual(['2026-03-10', '2026-04-03'])
  expect(await of(null)).toEqual([])
})
