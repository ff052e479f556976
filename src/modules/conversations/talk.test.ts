import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import {
  confirmationOf,
  momentProblems,
  requireConfirmable,
  requireHeld,
  requireMissed,
  requireStep,
  type Standing,
  type State,
} from './talk.ts'

const talk = (changes: Partial<Standing> = {}): Standing => ({
  ...{ state: 'planned', startsAt: new Date('2026-03-02T10:00:00Z'), minutes: 30 },
  ...{ heldById: null, heldAt: null, confirmedById: null, ...changes },
})
const held = (changes: Partial<Standing> = {}) =>
  talk({ state: 'held', heldById: 'Grace', heldAt: new Date('2026-03-02T10:30:00Z'), ...changes })
/** Insists that `act` does what is expected: nothing, or a refusal with this code. */
function expectCode(act: () => void, expected: string): void {
  if (expected === 'ok') expect(act).not.toThrow()
  else expect(thrown(act).items[0]?.code).toBe(expected)
}

describe('what can become of a talk', () => {
  const STATES: readonly State[] = ['planned', 'held', 'missed', 'moved']
  it.each(STATES.flatMap(from => STATES.map(to => [from, to] as const)))('%s → %s', (from, to) => {
    const legal = from === 'planned' && to !== 'planned'
    expectCode(() => requireStep(talk({ state: from }), to), legal ? 'ok' : 'illegal_transition')
  })
})

it.each([
  ['a minute before it begins', '2026-03-02T09:59:00Z', 'ok'],
  ['on the evening before', '2026-03-01T20:00:00Z', 'too_early'],
  ['the day after', '2026-03-03T10:00:00Z', 'ok'],
])('%s it can be said that it was held: %s', (_, now, expected) => {
  expectCode(() => requireHeld(talk(), new Date(now)), expected)
})

it.each([
  ['before it begins', '2026-03-02T09:59:00Z', 'too_early'],
  ['once it has begun', '2026-03-02T10:00:00Z', 'ok'],
])('that it did not take place: %s', (_, now, expected) => {
  expectCode(() => requireMissed(talk(), new Date(now)), expected)
})

describe('confirming', () => {
  it.each([
    ['the other one, on the same day', held(), 'Linus', '2026-03-02T12:00:00Z', 'ok'],
    ['the other one, on the fifth day', held(), 'Linus', '2026-03-07T10:30:00Z', 'ok'],
    ['the other one, after five days', held(), 'Linus', '2026-03-07T10:31:00Z', 'too_late'],
    ['who said so themselves', held(), 'Grace', '2026-03-02T12:00:00Z', 'forbidden'],
    ['a talk nobody said was held', talk(), 'Linus', '2026-03-02T12:00:00Z', 'illegal_transition'],
  ])('%s', (_, which, who, now, expected) => {
    expectCode(() => requireConfirmable(which, who, new Date(now)), expected)
  })

  it.each([
    [held(), '2026-03-03T10:00:00Z', 'waiting'],
    [held(), '2026-03-09T10:00:00Z', 'unconfirmed'],
    [held({ confirmedById: 'Linus' }), '2026-03-09T10:00:00Z', 'confirmed'],
    [talk(), '2026-03-09T10:00:00Z', null],
  ])('case %#', (which, now, expected) => {
    expect(confirmationOf(which, new Date(now))).toBe(expected)
  })
})

it.each([
  ['next week', '2026-03-09T10:00:00Z', []],
  ['this morning', '2026-03-02T06:00:00Z', []],
  ['last week', '2026-02-23T10:00:00Z', ['in_the_past']],
  ['in two years', '2028-03-01T10:00:00Z', ['too_far']],
])('a talk can be planned for %s', (_, startsAt, expected) => {
  const problems = momentProblems(new Date(startsAt), new Date('2026-03-02T09:00:00Z'))
  expect(problems.map(({ code }) => code)).toEqual(expected)
})
