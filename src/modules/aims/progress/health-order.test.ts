import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import type { Health, Outcome } from '../aim-words.ts'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { assessAims } from './assess-aims.ts'
import { healthOf } from './health.ts'
import { progressOf } from './progress.ts'

/**
 * One thing that is so about a goal that would else be on track, and how it stands then; strongest first, as practice
 * §4.2 orders them. Changes of two signs touch different facts, so that any two can be so at once.
 */
const SIGNS: readonly (readonly [sign: string, Health, Partial<AimFacts>])[] = [
  ['closed as missed', 'missed', { state: 'closed', outcome: 'missed' }],
  ['no value for 56 days', 'no_data', { value: null }],
  ['silent for more than twice its cadence', 'stale', { checkedOn: addDays(DAY_56, -29) }],
  ['past its due date', 'off_track', { dueOn: addDays(DAY_56, -1) }],
  ['a chance of 30', 'off_track', { chance: 30 }],
  ['a major obstacle', 'at_risk', { obstacles: 1 }],
]
const ON_TRACK: Partial<AimFacts> = { value: 40 }

const standing = (...changes: readonly Partial<AimFacts>[]) => {
  const facts = goalFacts(Object.assign({}, ON_TRACK, ...changes))
  return healthOf(facts, progressOf(facts, DAY_56), DAY_56)
}

describe('what a goal shows when several things are so', () => {
  it.each(SIGNS)('%s alone is %s', (_sign, health, change) => {
    expect(standing()).toBe('on_track')
    expect(standing(change)).toBe(health)
  })

  it.each(
    SIGNS.flatMap(([strong, health, one], i) =>
      SIGNS.slice(i + 1).map(([weak, , other]) => [strong, weak, health, one, other] as const),
    ),
  )('%s comes before %s: %s', (_strong, _weak, health, one, other) => {
    expect(standing(one, other)).toBe(health)
    expect(standing(other, one)).toBe(health)
  })

  it('any number of them at once show the strongest', () => {
    fc.assert(
      fc.property(fc.subarray([...SIGNS], { minLength: 1 }), signs => {
        expect(standing(...signs.map(([, , change]) => change))).toBe(signs[0]?.[1])
      }),
    )
  })
})

/** A number whose even pace is 0.4 on day 40 of 100; `gap` is how far from it, in hundredths. */
const withGap = (gap: number): Partial<AimFacts> => ({
  start: 0,
  target: 100,
  value: 40 + gap,
  startOn: addDays(DAY_56, -40),
  dueOn: addDays(DAY_56, 60),
})

describe('the limits of a goal', () => {
  it.each<[string, Partial<AimFacts>, Health]>([
    ['9 hundredths behind', withGap(-9), 'on_track'],
    ['11 hundredths behind', withGap(-11), 'at_risk'],
    ['24 hundredths behind', withGap(-24), 'at_risk'],
    ['26 hundredths behind', withGap(-26), 'off_track'],
    ['a chance of 51', { chance: 51 }, 'on_track'],
    ['a chance of 50', { chance: 50 }, 'at_risk'],
    ['a chance of 31', { chance: 31 }, 'at_risk'],
    ['a chance of 30', { chance: 30 }, 'off_track'],
    ['a weekly goal silent for 14 days', { cadenceDays: 7, checkedOn: addDays(DAY_56, -14) }, 'on_track'],
    ['a weekly goal silent for 15 days', { cadenceDays: 7, checkedOn: addDays(DAY_56, -15) }, 'stale'],
    ['a goal due tomorrow and reached', { dueOn: addDays(DAY_56, 1) }, 'on_track'],
    ['a goal due yesterday and reached', { dueOn: addDays(DAY_56, -1) }, 'off_track'],
  ])('%s: %s is %s', (_limit, change, health) => {
    expect(standing(change)).toBe(health)
  })

  it.each<Outcome>(['achieved', 'missed', 'dropped'])('a closed goal stays %s for good', outcome => {
    fc.assert(
      fc.property(fc.subarray(SIGNS.slice(1).map(([, , change]) => change)), changes => {
        expect(standing({ state: 'closed', outcome }, ...changes)).toBe(outcome)
      }),
    )
  })
})

const RANK: readonly (Health | null)[] = ['on_track', 'at_risk', 'off_track']

describe('a goal whose facts get better', () => {
  const facts = fc.record({
    value: fc.integer({ min: -20, max: 140 }),
    chance: fc.option(fc.constantFrom(10, 30, 50, 70, 90)),
    obstacles: fc.nat(2),
    days: fc.integer({ min: 0, max: 100 }),
  })
  const withFacts = ({
    value,
    chance,
    obstacles,
    days,
  }: {
    value: number
    chance: number | null
    obstacles: number
    days: number
  }) =>
    RANK.indexOf(
      standing({
        start: 0,
        target: 100,
        value,
        chance,
        obstacles,
        startOn: addDays(DAY_56, -days),
        dueOn: addDays(DAY_56, 100 - days),
      }),
    )

  it('never stands worse', () => {
    fc.assert(
      fc.property(facts, fc.nat(40), (before, more) => {
        const better = { ...before, value: before.value + more, chance: 90, obstacles: 0 }
        expect(withFacts(better)).toBeLessThanOrEqual(withFacts(before))
      }),
    )
  })

  it('never stands better for time alone that passes', () => {
    fc.assert(
      fc.property(facts, fc.nat(30), (before, later) => {
        const days = Math.min(100, before.days + later)
        expect(withFacts({ ...before, days })).toBeGreaterThanOrEqual(withFacts(before))
      }),
    )
  })
})

describe('what children do to the health of their parent', () => {
  const child = fc.record({
    link: fc.constantFrom('adds', 'enables', 'supports') as fc.Arbitrary<'adds' | 'enables' | 'supports'>,
    critical: fc.boolean(),
    value: fc.constantFrom(10, 25, 40),
  })

  it('only critical enabling ones that are off track matter, all of them are named, and no parent gets better', () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 6 }), fc.constantFrom(10, 25, 40), (children, value) => {
        const parent = goalFacts({ id: 'parent', value })
        const below = children.map((each, i) => goalFacts({ id: `c${i}`, parentId: 'parent', ...each }))
        const [alone] = assessAims([parent], DAY_56)
        const [held, ...own] = assessAims([parent, ...below], DAY_56)
        const blocking = children.flatMap(({ link, critical }, i) =>
          link === 'enables' && critical && own[i]?.health === 'off_track' ? [`c${i}`] : [],
        )
        const holds = blocking.length > 0 && alone?.health === 'on_track'
        expect(held?.health).toBe(holds ? 'at_risk' : alone?.health)
        expect(held?.heldBackBy).toEqual(held?.health === 'at_risk' ? blocking : [])
      }),
    )
  })
})
