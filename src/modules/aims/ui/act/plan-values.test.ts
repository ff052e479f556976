import { expect, test } from 'vitest'
import { type PlanValues, planBody, withDays } from './plan-values.ts'

const milestone = (id: string, dueOn: string) => ({ id, title: id, dueOn, weight: 1 })
const PLAN: PlanValues = {
  ...{ how: 'By tide', resources: '', risks: '', coverage: [] },
  milestones: [milestone('quay', '2026-03-10'), milestone('crane', '2026-04-01'), milestone('some day', '')],
}

test('days that a step proposes stand among the milestones by date, without words, and are not sent so', () => {
  const proposed = withDays(PLAN, '2026-03-20,2026-03-06')
  expect(proposed.milestones.map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['', '2026-03-06'],
    ['quay', '2026-03-10'],
    ['', '2026-03-20'],
    ['crane', '2026-04-01'],
    ['some day', ''],
  ])
  expect(planBody(proposed).milestones).toEqual(planBody(PLAN).milestones)
})

test('what is no day in the address proposes nothing', () => {
  expect(withDays(PLAN, undefined)).toBe(PLAN)
  expect(withDays(PLAN, '2026-02-30,soon')).toBe(PLAN)
})
