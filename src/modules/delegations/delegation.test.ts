import { describe, expect, test } from 'vitest'
import { acceptedState, DELEGATION_STATES, isOpen, mayBeRaised, NEXT_STATES } from './delegation.ts'

describe('a delegation', () => {
  test('has an end from everywhere, and nothing after it', () => {
    const ends = DELEGATION_STATES.filter(state => !isOpen(state))
    expect(ends).toEqual(['ended', 'declined', 'recalled', 'lapsed'])
    for (const state of DELEGATION_STATES.filter(isOpen)) expect(NEXT_STATES[state]).toContain('recalled')
  })

  test.each([
    ['that starts today is active at once', '2026-03-02', 'active'],
    ['that started last week is active', '2026-02-23', 'active'],
    ['that starts tomorrow waits', '2026-03-03', 'accepted'],
  ])('%s', (_, startsOn, state) => {
    expect(acceptedState(startsOn, '2026-03-02')).toBe(state)
  })

  test.each([
    [2, 3, false],
    [3, 3, true],
    [4, 4, true],
    [3, 5, false],
  ])('with %i good checks at level %i may be raised: %s', (goodChecks, level, raised) => {
    expect(mayBeRaised({ goodChecks, level })).toBe(raised)
  })
})
