import { describe, expect, it } from 'vitest'
import { calibrationOf, type StatedChance } from './chance-calibration.ts'

const ORACLE: StatedChance[] = [
  { chance: 90, outcome: 'achieved' },
  { chance: 70, outcome: 'achieved' },
  { chance: 70, outcome: 'missed' },
  { chance: 50, outcome: 'achieved' },
  { chance: 30, outcome: 'missed' },
]

describe('the calibration of chances', () => {
  it('is the one of the worked example, .186, once there are enough goals', () => {
    const twice = calibrationOf([...ORACLE, ...ORACLE])
    expect(twice.closedGoals).toBe(10)
    expect(twice.brier).toBeCloseTo(0.186, 12)
  })

  it('is not shown below eight closed goals', () => {
    const seven = [...ORACLE, ...ORACLE.slice(0, 2)]
    expect(calibrationOf(seven)).toEqual({ closedGoals: 7, brier: null })
    expect(calibrationOf([...seven, { chance: 90, outcome: 'achieved' }]).brier).not.toBeNull()
  })

  it('leaves dropped goals out', () => {
    expect(calibrationOf([{ chance: 90, outcome: 'dropped' }]).closedGoals).toBe(0)
  })
})
