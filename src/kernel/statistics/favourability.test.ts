import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorByPersons, factorByQuestions, scoreOf100 } from './factor-score.ts'
import { answeredOf, favourableShare, tallyOf } from './favourability.ts'
import { participationOf } from './participation.ts'

const answers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 })
const complete = fc
  .record({ persons: fc.integer({ min: 1, max: 30 }), questions: fc.integer({ min: 1, max: 6 }) })
  .chain(({ persons, questions }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: persons, maxLength: persons }), {
      minLength: questions,
      maxLength: questions,
    }),
  )

describe('how favourable answers are', () => {
  it('four and five are favourable, three is neutral, none is not an answer', () => {
    expect(tallyOf({ answers: [1, 2, 3, 4, 5, 5, 0] })).toEqual({
      favourable: 3,
      neutral: 1,
      unfavourable: 2,
      unanswered: 1,
    })
  })

  it('a reversed question is turned round first, and silence stays silence', () => {
    fc.assert(
      fc.property(answers, given => {
        const turned = given.map(point => (point === 0 ? 0 : 6 - point))
        expect(tallyOf({ answers: given, reversed: true })).toEqual(tallyOf({ answers: turned }))
      }),
    )
  })

  it('everybody is counted once, and only answers make the share', () => {
    fc.assert(
      fc.property(answers, given => {
        const tally = tallyOf({ answers: Uint8Array.from(given) })
        const answered = given.filter(point => point !== 0)
        expect(answeredOf(tally)).toBe(answered.length)
        expect(answeredOf(tally) + tally.unanswered).toBe(given.length)
        expect(favourableShare(tally)).toBe(
          answered.length === 0 ? null : answered.filter(point => point > 3).length / answered.length,
        )
      }),
    )
  })

  it.each([6, -1, 2.5, Number.NaN])('an answer of %d is refused, not rounded', stray => {
    expect(() => tallyOf({ answers: [3, stray] })).toThrow(RangeError)
    expect(() => scoreOf100([{ answers: [3, stray] }])).toThrow(RangeError)
  })
})

describe('factor scores', () => {
  it('the two conventions agree when nothing is missing', () => {
    fc.assert(
      fc.property(complete, columns => {
        const questions = columns.map(given => ({ answers: given }))
        expect(factorByPersons(questions)?.mean).toBeCloseTo(factorByQuestions(questions)?.share ?? -1, 12)
      }),
    )
  })

  it('they differ when answers are missing, and neither invents any', () => {
    const questions = [{ answers: [5, 5, 1, 0] }, { answers: [5, 0, 1, 0] }]
    expect(factorByQuestions(questions)).toEqual({
      convention: 'mean of questions',
      share: (2 / 3 + 1 / 2) / 2,
      questions: 2,
    })
    expect(factorByPersons(questions)).toMatchObject({ convention: 'mean of persons', n: 3 })
    expect(factorByPersons(questions)?.mean).toBeCloseTo(2 / 3, 12)
  })

  it('a person counts from half of the questions on', () => {
    const answered = (...points: number[]) => points.map(point => ({ answers: [point] }))
    expect(factorByPersons(answered(5, 0, 0))).toBeNull()
    expect(factorByPersons(answered(5, 0))?.n).toBe(1)
    expect(factorByPersons(answered(5, 1, 0, 0))?.mean).toBe(0.5)
  })

  it('a question that nobody answered does not lower the factor', () => {
    expect(factorByQuestions([{ answers: [5, 4] }, { answers: [0, 0] }])).toMatchObject({
      share: 1,
      questions: 1,
    })
    expect(factorByQuestions([{ answers: [0, 0] }])).toBeNull()
    expect(factorByQuestions([])).toBeNull()
    expect(factorByPersons([])).toBeNull()
  })

  it('the index gives a strong disagreement 0, a neutral 50, a strong agreement 100', () => {
    expect(scoreOf100([{ answers: [1] }])?.mean).toBe(0)
    expect(scoreOf100([{ answers: [3] }])?.mean).toBe(50)
    expect(scoreOf100([{ answers: [5] }])?.mean).toBe(100)
    expect(scoreOf100([{ answers: [5], reversed: true }])?.mean).toBe(0)
  })

  it('the index has the variance of the persons, so an interval can be drawn', () => {
    const mean = scoreOf100([{ answers: [1, 3, 5, 5] }])
    expect(mean).toMatchObject({ mean: 62.5, n: 4 })
    expect(mean?.variance).toBeCloseTo(2291.6666667, 6)
  })
})

describe('participation', () => {
  it.each([
    [59, 100, 0.59, true],
    [60, 100, 0.6, false],
    [0, 0, null, false],
    [0, 4, 0, true],
  ])('%d of %d is a share of %d; look hard: %s', (submitted, invited, share, isLow) => {
    expect(participationOf(submitted, invited)).toEqual({ submitted, invited, share, isLow })
  })

  it('more than were invited cannot have taken part', () => {
    expect(() => participationOf(5, 4)).toThrow(RangeError)
  })
})
