import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { healthOf } from './health.ts'
import { healthReasons } from './health-reasons.ts'
import { progressOf } from './progress.ts'

const MILESTONES = { type: 'milestones', start: null, target: null, value: null } as const
const YES_OR_NO = { type: 'yesno', unit: '', start: null, target: null, value: 0 } as const
const BAND = { type: 'band', start: null, target: null } as const

/** What the page says below the health of a goal, as of day 56 of 91. */
function told(changes: Partial<AimFacts>, heldBackBy: string[] = []): string[] {
  const facts = goalFacts(changes)
  const progress = progressOf(facts, DAY_56)
  return healthReasons(facts, progress, healthOf(facts, progress, DAY_56), DAY_56, heldBackBy)
}

describe('a goal says in one sentence each why it stands as it does', () => {
  it.each<[string, Partial<AimFacts>, string[]]>([
    ['no measure', { type: null }, ['It has no measure.']],
    ['milestones without one', { ...MILESTONES, weight: 0 }, ['It is measured by milestones and has none.']],
    ['a start that nobody set', { value: null, startOn: null }, ['No value has been reported.']],
    [
      'fifteen days without a value',
      { value: null, startOn: addDays(DAY_56, -15) },
      ['No value has been reported in the 15 days since it started.'],
    ],
    [
      'silence since the last check-in',
      { checkedOn: addDays(DAY_56, -29) },
      ['29 days since the last check-in; one is due every 14 days.'],
    ],
    [
      'silence since the start',
      { checkedOn: null },
      ['56 days since it started, without a check-in; one is due every 14 days.'],
    ],
    [
      'silence in a daily rhythm',
      { checkedOn: addDays(DAY_56, -3), cadenceDays: 1 },
      ['3 days since the last check-in; one is due every 1 day.'],
    ],
    ['yesterday’s end', { value: 40, dueOn: addDays(DAY_56, -1) }, ['It was due 1 day ago, on 2026-03-01.']],
    [
      'an end and a pace that were missed',
      { value: 25, dueOn: addDays(DAY_56, -7) },
      ['It was due 7 days ago, on 2026-02-23.', '50% of the way, where 100% would be an even pace.'],
    ],
    ['a chance of fifty', { value: 40, chance: 50 }, ['Its owner gives it a chance of 50%.']],
    [
      'an obstacle and a low chance',
      { value: 40, chance: 10, obstacles: 2 },
      ['Its owner gives it a chance of 10%.', 'A major obstacle is open.'],
    ],
    ['a band left often', { ...BAND, insideShare: 0.5 }, ['It held 50% of the last values inside its band.']],
    ['a band that holds', { ...BAND, insideShare: 1 }, ['It holds its band.']],
    [
      'milestones that are late',
      { ...MILESTONES, weight: 8, weightDone: 2, weightDue: 4 },
      ['25% of the milestones, by weight, are late.'],
    ],
    [
      'yes or no with a late plan',
      { ...YES_OR_NO, weight: 4, weightDone: 1, weightDue: 2 },
      ['25% of the milestones, by weight, are late.'],
    ],
    ['yes or no in time', YES_OR_NO, ['Nothing in its plan is late.']],
    ['yes', { ...YES_OR_NO, value: 1 }, ['It is done.']],
    ['an even pace', { value: 29 }, ['63% of the way, where 62% would be an even pace.']],
    [
      'milestones in time',
      { ...MILESTONES, weight: 8, weightDone: 4, weightDue: 4 },
      ['50% of the way, where 50% would be an even pace.'],
    ],
    ['no end to measure a pace by', { dueOn: null }, ['50% of the way; without dates there is no pace.']],
    [
      'a first week',
      { value: null, checkedOn: null, startOn: addDays(DAY_56, -7) },
      ['It has just started; the first check-in is still to come.'],
    ],
    ['a draft', { state: 'draft' }, []],
    ['a strategy', { kind: 'strategy' }, []],
    ['a closed goal', { state: 'closed', outcome: 'missed' }, []],
  ])('%s', (_, changes, sentences) => {
    expect(told(changes)).toEqual(sentences)
  })

  it('every goal that holds it back is named, after its own troubles', () => {
    expect(told({}, ['Second boat', 'Radio'])).toEqual([
      '50% of the way, where 62% would be an even pace.',
      '"Second boat", which it cannot do without, is off track.',
      '"Radio", which it cannot do without, is off track.',
    ])
  })
})
