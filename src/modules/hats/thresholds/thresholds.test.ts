import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import { crew, factsOf, teamWork } from '../facts.factory.ts'
import { judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { THRESHOLDS, type ThresholdKey, thresholdsWith } from './thresholds.ts'

const KEYS = Object.keys(THRESHOLDS) as ThresholdKey[]
const at = new Snapshot(
  factsOf({
    people: crew(12),
    work: { teams: [teamWork('Pilots', { open: 20, openBefore: 20, late: 5, lateBefore: 5 })] },
  }),
)

describe('a number at one of its bounds', () => {
  test.each(KEYS)('breaks no rule: %s', key => {
    for (const value of [THRESHOLDS[key].low, THRESHOLDS[key].high])
      expect(judge(RULES, at, thresholdsWith({ [key]: value })).broken).toEqual([])
  })

  test('that is stored as nonsense is the nearest one that makes sense, or the usual one', () => {
    expect(thresholdsWith({ 'H13.late': Number.POSITIVE_INFINITY })['H13.late']).toBe(0.95)
    expect(thresholdsWith({ 'H13.late': -1 })['H13.late']).toBe(0.05)
    expect(thresholdsWith({ unknown: 3 })).toEqual(thresholdsWith())
  })
})
