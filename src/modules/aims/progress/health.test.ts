import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { AimState, type Health } from '../aim-words.ts'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { healthOf, holdsParentBack } from './health.ts'
import { healthReasons } from './health-reasons.ts'
import { progressOf } from './progress.ts'

function judged(changes: Partial<AimFacts>, on = DAY_56): { health: Health | null; reasons: string[] } {
  const facts = goalFacts(changes)
  const progress = progressOf(facts, on)
  const health = healthOf(facts, progress, on)
  return { health, reasons: healthReasons(facts, progress, health, on) }
}

describe('the health of a goal', () => {
  it.each<[string, Partial<AimFacts>, Health | null, RegExp]>([
    ['the worked example is at risk', {}, 'at_risk', /^50% of the way, where 62% would be an even pace\.$/],
    ['on pace', { value: 28 }, 'on_track', /^60% of the way/],
    ['exactly a tenth behind', { start: 0, target: 91, value: 46.9 }, 'at_risk', /of the way/],
    ['exactly a quarter behind', { start: 0, target: 364, value: 133 }, 'off_track', /of the way/],
    ['a chance of 50', { value: 40, chance: 50 }, 'at_risk', /chance of 50%/],
    ['a chance of 30', { value: 40, chance: 30 }, 'off_track', /chance of 30%/],
    ['a chance of 70', { value: 40, chance: 70 }, 'on_track', /100% of the way/],
    ['a major obstacle', { value: 40, obstacles: 1 }, 'at_risk', /major obstacle/],
    [
      'overdue though reached',
      { value: 40, dueOn: '2026-03-01' },
      'off_track',
      /due 1 day ago, on 2026-03-01/,
    ],
    ['due today is not overdue', { value: 40, dueOn: DAY_56 }, 'on_track', /100%/],
    [
      'no value after 14 days',
      { value: null, checkedOn: null },
      'no_data',
      /in the 56 days since it started/,
    ],
    ['no value, though checked in yesterday', { value: null, chance: 10 }, 'no_data', /No value/],
    [
      'no value on day 14',
      { value: null, checkedOn: null, startOn: addDays(DAY_56, -14) },
      'on_track',
      /just started/,
    ],
    ['no measure', { type: null }, 'no_data', /no measure/],
    ['silent for twice the cadence', { checkedOn: addDays(DAY_56, -28) }, 'at_risk', /even pace/],
    [
      'silent for longer',
      { checkedOn: addDays(DAY_56, -29) },
      'stale',
      /29 days since the last check-in; one is due every 14 days/,
    ],
    [
      'stale comes before off track',
      { checkedOn: addDays(DAY_56, -29), chance: 10 },
      'stale',
      /since the last/,
    ],
    ['no data comes before stale', { value: null, checkedOn: addDays(DAY_56, -40) }, 'no_data', /No value/],
    [
      'milestones without a check-in',
      { type: 'milestones', weight: 2, weightDone: 2, weightDue: 1, checkedOn: null },
      'stale',
      /without a check-in/,
    ],
    [
      'milestones on time',
      { type: 'milestones', weight: 2, weightDone: 1, weightDue: 1 },
      'on_track',
      /50% of the way/,
    ],
    [
      'a late milestone of three',
      { type: 'milestones', weight: 3, weightDone: 1, weightDue: 2 },
      'off_track',
      /33% of the milestones/,
    ],
    [
      'a band missed once in eight',
      { type: 'band', insideShare: 0.875 },
      'at_risk',
      /88% of the last values/,
    ],
    ['yes or no, in time', { type: 'yesno', value: 0 }, 'on_track', /Nothing in its plan is late/],
    ['not started yet', { startOn: '2026-03-09', value: null, checkedOn: null }, 'on_track', /just started/],
  ])('%s', (_, changes, health, reason) => {
    const found = judged(changes)
    expect(found.health).toBe(health)
    expect(found.reasons[0]).toMatch(reason)
  })

  it('a closed goal shows its outcome, whatever its numbers say', () => {
    for (const outcome of ['achieved', 'missed', 'dropped'] as const)
      expect(judged({ state: 'closed', outcome, value: null, dueOn: '2026-01-06' })).toEqual({
        health: outcome,
        reasons: [],
      })
  })

  it('only goals that are live or closed have a health', () => {
    for (const state of AimState.options.filter(s => s !== 'live' && s !== 'closed'))
      expect(judged({ state }).health).toBeNull()
    expect(judged({ kind: 'strategy' }).health).toBeNull()
    expect(judged({ kind: 'vision' }).health).toBeNull()
  })

  it('always has a reason in words when it asks for attention, and all of them', () => {
    expect(judged({ chance: 10, obstacles: 1, dueOn: '2026-02-01' }).reasons).toHaveLength(4)
    const anyGoal = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 60 })),
      chance: fc.option(fc.constantFrom(10, 30, 50, 70, 90)),
      obstacles: fc.nat(2),
      dueOn: fc.option(fc.integer({ min: -60, max: 90 }).map(n => addDays(DAY_56, n))),
      checkedOn: fc.option(fc.integer({ min: -60, max: 0 }).map(n => addDays(DAY_56, n))),
      type: fc.constantFrom('number', 'band', 'milestones', 'yesno', null),
    })
    fc.assert(
      fc.property(anyGoal, changes => {
        const { health, reasons } = judged(changes as Partial<AimFacts>)
        expect(health).not.toBeNull()
        expect(reasons.length).toBeGreaterThan(0)
      }),
    )
  })

  it('a critical enabling child that is off track holds its parent back, and says which', () => {
    const child = goalFacts({ link: 'enables', critical: true })
    expect(holdsParentBack(child, 'off_track')).toBe(true)
    expect(holdsParentBack(child, 'at_risk')).toBe(false)
    expect(holdsParentBack({ ...child, critical: false }, 'off_track')).toBe(false)
    expect(holdsParentBack({ ...child, link: 'adds' }, 'off_track')).toBe(false)
    const facts = goalFacts({ value: 40 })
    expect(healthReasons(facts, progressOf(facts, DAY_56), 'at_risk', DAY_56, ['Berths'])).toEqual([
      '"Berths", which it cannot do without, is off track.',
    ])
  })
})
