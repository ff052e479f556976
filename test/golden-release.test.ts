import { beforeAll, describe, expect, it } from 'vitest'
import { auditGroups, membersOf, planRelease } from '#modules/surveys/public.ts'
import { agencyOf, placements } from '#test/golden/agency.ts'
import { type Columns, hasLargeSurvey } from '#test/golden/columns.ts'

// Five people, and one more who reads along.
const K = 6

describe.runIf(hasLargeSurvey)('release plans of real agencies', () => {
  let columns: Columns

  beforeAll(() => {
    columns = placements()
  })

  it('the audit finds nobody in the plan of NL (97 people), which it widened itself', () => {
    const population = agencyOf(columns, 'NL')
    const plan = planRelease(population, K, 5e6)
    expect(plan.respondents).toBe(97)
    expect(plan.released.length).toBeGreaterThan(planRelease(population, K, 0).released.length)
    const groups = plan.released.map(({ group }) => membersOf(population, group))
    expect(auditGroups(groups, 97, K).found).toBe('none')
  })

  it.each([
    ['EE', 180],
    ['AM', 283],
  ])('nor in that of %s (%d people), of fewer than five', (agency, people) => {
    const population = agencyOf(columns, agency)
    const plan = planRelease(population, K, 0)
    expect(plan.respondents).toBe(people)
    const groups = plan.released.map(({ group }) => membersOf(population, group))
    expect(auditGroups(groups, people, K - 1).found).toBe('none')
  })

  it.each([
    ['ED', 348],
    ['SE', 532],
    ['DL', 1179],
  ])('%s (%d people) has every breakdown of the whole agency', (agency, people) => {
    const plan = planRelease(agencyOf(columns, agency), K)
    expect(plan.respondents).toBe(people)
    const whole = plan.released.filter(({ group }) => group.kind === 'breakdown' && group.node === 0)
    expect(whole).toHaveLength(12)
    const within = plan.released.filter(({ group }) => group.kind === 'breakdown' && group.node !== 0)
    expect(within.length).toBeGreaterThanOrEqual(20)
  })
})
