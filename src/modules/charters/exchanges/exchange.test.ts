import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import type { ExchangeAnswer, ExchangeKind, ExchangeState } from '../contract.ts'
import { answerProblems, clarityGaps, inCommon, requireExchangeStep } from './exchange.ts'

const OPTIONS = ['a', 'b', 'c', 'd', 'e']
const scores = (...numbers: number[]) => ({ scores: numbers })

test.each<[string, ExchangeKind, ExchangeAnswer, string[]]>([
  ['three of the list', 'priorities', { picks: ['c', 'a', 'e'] }, []],
  ['one of them twice', 'priorities', { picks: ['c', 'a', 'c'] }, ['picked_twice']],
  ['one that is not in the list', 'priorities', { picks: ['c', 'a', 'x'] }, ['unknown_option']],
  ['numbers where priorities are asked', 'priorities', scores(1, 2, 3, 4, 5, 1, 2, 3), ['picks_missing']],
  ['eight numbers', 'clarity', scores(1, 2, 3, 4, 5, 1, 2, 3), []],
  ['priorities where numbers are asked', 'clarity', { picks: ['c', 'a', 'e'] }, ['scores_missing']],
])('an answer with %s', (_, kind, answer, codes) => {
  expect(answerProblems(kind, answer, OPTIONS).map(problem => problem.code)).toEqual(codes)
})

describe('the match', () => {
  test.each([
    ['the same three in the same order', ['a', 'b', 'c'], ['a', 'b', 'c'], 3],
    ['the same three in another order', ['a', 'b', 'c'], ['c', 'a', 'b'], 3],
    ['one the same', ['a', 'b', 'c'], ['d', 'e', 'a'], 1],
    ['none the same', ['a', 'b', 'c'], ['d', 'e', 'f'], 0],
  ])('of %s', (_, one, other, common) => {
    expect(inCommon(one, other)).toBe(common)
  })

  test('is the same from both sides and never more than three', () => {
    const three = fc.uniqueArray(fc.constantFrom(...OPTIONS), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(three, three, (one, other) => {
        expect(inCommon(one, other)).toBe(inCommon(other, one))
        expect(inCommon(one, other)).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('how clear the work is, seen from both sides', () => {
  const all = (score: number) => Array.from({ length: 8 }, () => score)
  const but = (scores: number | number[], at: number, other: number) =>
    (typeof scores === 'number' ? all(scores) : scores).map((each, index) => (index === at ? other : each))
  test.each([
    ['alike', all(4), all(4), [], 'alike', 0],
    ['two less on one sentence', but(4, 2, 2), all(4), ['C3'], 'unclear', -0.25],
    ['one less on one sentence', but(4, 2, 3), all(4), [], 'alike', -0.125],
    ['one less on six sentences, a mean of −0.75', [3, 3, 3, 3, 3, 3, 4, 4], all(4), [], 'unclear', -0.75],
    ['one less on five sentences', [3, 3, 3, 3, 3, 4, 4, 4], all(4), [], 'alike', -0.625],
    ['more than the manager believes', all(5), all(2), [], 'over', 3],
    ['two more on one sentence', but(3, 4, 5), all(3), [], 'over', 0.25],
    ['one more on six sentences', [4, 4, 4, 4, 4, 4, 3, 3], all(3), [], 'over', 0.75],
    [
      'two more on one sentence and two less on another',
      but(but(3, 0, 5), 1, 1),
      all(3),
      ['C2'],
      'unclear',
      0,
    ],
  ])('%s', (_, person, manager, flagged, kind, meanGap) => {
    const found = clarityGaps(person, manager)
    expect(found).toMatchObject({ flagged, meanGap })
    expect([found.unclear, found.over]).toEqual([kind === 'unclear', kind === 'over'])
  })

  test('never says both, and says the one of the other when the two change places', () => {
    const eight = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(eight, eight, (person, manager) => {
        const [one, other] = [clarityGaps(person, manager), clarityGaps(manager, person)]
        expect(one.unclear && one.over).toBe(false)
        expect(one.meanGap).toBeCloseTo(-other.meanGap)
        if (one.over) expect(other.unclear).toBe(true)
      }),
    )
  })
})

test.each<[ExchangeState, ExchangeState, boolean]>([
  ['asked', 'revealed', true],
  ['asked', 'cancelled', true],
  ['asked', 'settled', false],
  ['revealed', 'settled', true],
  ['revealed', 'cancelled', false],
  ['settled', 'asked', false],
  ['cancelled', 'asked', false],
])('from %s to %s: %s', (from, to, legal) => {
  if (legal) expect(requireExchangeStep(from, to)).toBeUndefined()
  else expect(thrown(() => requireExchangeStep(from, to)).code).toBe('illegal_transition')
})
