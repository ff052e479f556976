import { describe, expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { requireTransition, savingsProblems } from './improvement.ts'

const STATES = ['proposed', 'accepted', 'declined', 'realised'] as const
const LEGAL: Record<(typeof STATES)[number], readonly string[]> = {
  proposed: ['accepted', 'declined'],
  accepted: ['realised', 'declined'],
  declined: [],
  realised: [],
}

describe('the states of an improvement', () => {
  test.each(STATES.flatMap(from => STATES.map(to => [from, to] as const)))('from %s to %s', (from, to) => {
    if (LEGAL[from].includes(to)) expect(requireTransition(from, to)).toBeUndefined()
    else
      expect(thrown(() => requireTransition(from, to)).current).toEqual({ state: from, legal: LEGAL[from] })
  })
})

test.each([
  [{ hours: 4, money: null }, []],
  [{ hours: null, money: 0 }, []],
  [{ hours: null, money: null }, ['savings_missing']],
])('%o', (savings, codes) => {
  expect(savingsProblems(savings, 'estimate').map(problem => problem.code)).toEqual(codes)
})
