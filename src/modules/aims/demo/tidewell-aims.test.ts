import { describe, expect, it } from 'vitest'
import { type PlannedMeasure, tidewellAims, tidewellMilestones, titleOf } from './tidewell-aims.ts'

const aims = tidewellAims()
const named = (key: string) => aims.find(aim => aim.key === key)

describe('the sheet of the story', () => {
  it.each<[string, PlannedMeasure | null]>([
    ['G1', { type: 'milestones' }],
    ['G2', { type: 'number', start: 92, target: 98, unit: '%', direction: 'up' }],
    ['G3', { type: 'number', start: 410, target: 340, unit: '€', direction: 'down' }],
    ['G5', { type: 'band', low: 90, high: 100, unit: '%' }],
    ['T6', { type: 'yesno' }],
    ['S1', null],
  ])('the measure of %s is read as %j', (key, measure) => {
    expect(named(key)?.measure).toEqual(measure)
  })

  it('names every key once, parents before what is below them', () => {
    const seen = new Set<string>()
    for (const aim of aims) {
      expect(seen.has(aim.key)).toBe(false)
      expect(aim.parent === null || seen.has(aim.parent)).toBe(true)
      seen.add(aim.key)
    }
  })

  it('gives every aim a why, and every team goal its team', () => {
    for (const aim of aims) {
      expect(aim.why).toMatch(/[.?]$/)
      expect(aim.scope === 'team' ? aim.team : 'none').not.toBeNull()
    }
  })

  it('has the line that people walk in the demo: drift, Sentinel, sensing, vision', () => {
    const line = ['T1', 'G1', 'S1', 'V'].map(named)
    expect(line.map(aim => aim?.parent)).toEqual(['G1', 'S1', 'V', null])
  })

  it('has milestones only on its own aims, done only after they were planned', () => {
    for (const milestone of tidewellMilestones()) {
      const aim = named(milestone.aim)
      expect(aim).toBeDefined()
      expect(milestone.due).toBeGreaterThanOrEqual(aim?.begin ?? 0)
      if (milestone.done !== null) expect(milestone.done).toBeGreaterThanOrEqual(aim?.begin ?? 0)
    }
  })
})

describe('the title of a goal', () => {
  const number = { type: 'number', start: 30, target: 12, unit: 'hours', direction: 'down' } as const
  it.each<[string, string, PlannedMeasure | null, string]>([
    ['a number says from where to where', 'Answer sooner', number, 'Answer sooner from 30 to 12 hours'],
    [
      'a unit that is named already is not said twice',
      'Hours to answer',
      number,
      'Hours to answer from 30 to 12',
    ],
    ['a target that is named already is not said again', 'Answer in 12 hours', number, 'Answer in 12 hours'],
    ['anything else is its name', 'Sentinel certified', { type: 'milestones' }, 'Sentinel certified'],
  ])('%s', (_, name, measure, title) => {
    expect(titleOf({ name, measure })).toBe(title)
  })
})
