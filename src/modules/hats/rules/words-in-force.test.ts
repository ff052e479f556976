import { describe, expect, test } from 'vitest'
import { THRESHOLDS, type ThresholdKey, thresholdsWith } from '../thresholds/thresholds.ts'
import { RULES } from './all-rules.ts'
import { ruleNamed } from './rule-named.ts'
import { wordsInForce } from './words-in-force.ts'

const KEYS = Object.keys(THRESHOLDS) as ThresholdKey[]
const told = RULES.map(rule => [rule.id, rule] as const)

describe('what a rule says about itself', () => {
  test.each(told)('names no number that it has not: %s', (id, rule) => {
    const { notices, reads, seenBy, clears } = rule
    for (const [, name] of `${notices} ${reads} ${seenBy} ${clears}`.matchAll(/\{(\w+)/g))
      expect(KEYS).toContain(`${id}.${name}`)
    expect(Object.values(wordsInForce(rule, thresholdsWith())).join()).not.toMatch(/[{}]|NaN|undefined/)
  })

  test.each(KEYS.filter(key => /\.calm(Days)?$/.test(key)))(
    'says by the number in force when it is over: %s',
    key => {
      const rule = ruleNamed(key.slice(0, 3), 'lead')
      const clearsBy = (value: number) => wordsInForce(rule, thresholdsWith({ [key]: value })).clears
      const { default: usual, low, high } = THRESHOLDS[key]
      expect(clearsBy(usual)).not.toBe(clearsBy(usual === high ? low : (usual + high) / 2))
      expect(clearsBy(low)).not.toBe(clearsBy(usual))
    },
  )

  test('follows every number that an organisation has of its own', () => {
    const clears = (id: string, own: Readonly<Record<string, number>> = {}) =>
      wordsInForce(ruleNamed(id, 'lead'), thresholdsWith(own)).clears
    expect(clears('H01')).toMatch(
      /^8 reports or fewer for 14 days; or at once with 60% of .* within 30 days\.$/,
    )
    expect(clears('H01', { 'H01.calm': 20, 'H01.reports': 25 })).toMatch(/^20 reports or fewer/)
    expect(clears('H08', { 'H08.calm': 0.6 })).toContain('less than 60% of the time')
    expect(clears('H17', { 'H17.carried': 1 })).toContain('At most 1 task from before')
    expect(clears('H17')).toContain('At most 3 tasks from before')
    expect(wordsInForce(ruleNamed('H20', 'lead'), thresholdsWith({ 'H20.weeks': 6 })).notices).toContain(
      'nobody recognised in 6 weeks',
    )
  })

  test.each(told)('writes out no number that it judges by: %s', (_, { notices, clears }) => {
    expect(`${notices} ${clears}`).not.toMatch(
      /\b(fourteen|ninety|eight|seven|six|nine|nineteen|half|[0-9]+%|0\.[0-9])\b/i,
    )
  })
})
