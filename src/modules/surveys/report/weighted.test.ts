import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { factorScore } from './measure.ts'
import { type Bytes, closedSurvey, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import type { ShownGroup } from './shown.ts'
import { waveFor } from './wave.ts'
import { weightedScore } from './weighted.ts'

/** Forty of one unit, all of whom answered; each stands for as many as `weightOf` says. */
function forty(
  bytesOf: (person: number) => Bytes,
  weightOf: ((person: number) => number) | null,
  people = 40,
) {
  const { survey, columns } = closedSurvey(peopleIn([-1], [people]), bytesOf)
  const weights = weightOf && Float64Array.from({ length: people }, (_, person) => weightOf(person))
  const wave = waveFor(survey, { ...columns, weights }, PEOPLE_TEAM)
  return { wave, group: wave.gate.unit(0).group as ShownGroup }
}

const half = (person: number): Bytes => ({ e1: [person < 20 ? 5 : 1] })
const twice = (person: number) => (person < 20 ? 2 : 1)

describe('a weighted factor', () => {
  test('counts each answer as often as it stands for, and is worth fewer equal ones', () => {
    // 20 · 2 of 60 agree: 67 %; Kish: 60² / (20 · 4 + 20 · 1) = 36.
    const { wave, group } = forty(half, twice)
    expect(weightedScore(wave, group, ['e1'])).toEqual({
      ...{ shown: { kind: 'percent', percent: 67 }, low: 64, high: 70, size: 36 },
    })
    expect(factorScore(wave, group, ['e1'])?.favourable).toMatchObject({ shown: { percent: 50 } })
  })

  test('is the mean of its questions, whatever each was answered by', () => {
    // e1: 67 %. e2 only by those who stand for one, of whom all agree: 100 %.
    const bytes = (person: number): Bytes => ({ ...half(person), e2: [person < 20 ? 0 : 4] })
    const { wave, group } = forty(bytes, twice)
    const both = weightedScore(wave, group, ['e1', 'e2'])
    expect(both).toMatchObject({ shown: { kind: 'percent', percent: 83 }, size: 20 })
  })

  test('turns a reversed question round, and leaves those out to whom it does not apply', () => {
    // Those who stand for two disagree that they are stuck; ten others agree, ten say it does not apply.
    const bytes = (person: number): Bytes => ({ s1: [person < 20 ? 1 : person < 30 ? 5 : 255] })
    const { wave, group } = forty(bytes, twice)
    expect(weightedScore(wave, group, ['s1'])).toMatchObject({ shown: { percent: 80 } })
  })

  test.each<[string, (person: number) => Bytes, ((person: number) => number) | null, string[]]>([
    ['in a survey without weights', half, null, ['e1']],
    ['where five stand for more than the others', half, person => (person < 5 ? 2 : 1), ['e1']],
    ['when five answered', person => ({ e1: [person < 5 ? 4 : 0] }), twice, ['e1']],
    ['when nobody answered', () => ({}), twice, ['e1']],
    ['when it applies to nobody', () => ({ s1: [255] }), twice, ['s1']],
    [
      'of questions that are not on five points',
      () => ({ friend: [11], site: [1] }),
      twice,
      ['friend', 'site'],
    ],
    ['of no question', half, twice, []],
  ])('is not told %s', (_, bytesOf, weightOf, codes) => {
    const { wave, group } = forty(bytesOf, weightOf)
    expect(weightedScore(wave, group, codes)).toBeNull()
  })

  test('is told from six on who stand for more, and of six answers as a band', () => {
    const six = forty(half, person => (person < 6 ? 2 : 1))
    expect(weightedScore(six.wave, six.group, ['e1'])).not.toBeNull()
    const few = forty(
      person => ({ e1: [person < 6 ? 4 : 0] }),
      person => (person % 2) + 1,
    )
    expect(weightedScore(few.wave, few.group, ['e1'])?.shown).toEqual({ kind: 'band', from: 90, to: 100 })
  })

  test('leaves a question out that depends on another one where fewer than 20 answered', () => {
    const bytes = (person: number): Bytes => ({ e1: [1], later: [person < 8 ? 5 : 0] })
    const [small, large] = [forty(bytes, person => (person % 2) + 1, 19), forty(bytes, twice)]
    expect(weightedScore(small.wave, small.group, ['later'])).toBeNull()
    expect(weightedScore(large.wave, large.group, ['later'])).not.toBeNull()
  })

  test('is never told of a level', () => {
    const { wave, group } = forty(half, twice)
    expect(weightedScore(wave, { ...group, attribute: 0, level: 1 }, ['e1'])).toBeNull()
  })

  it('is the same when everybody stands for three times as many', () => {
    const person = fc.record({
      answer: fc.integer({ min: 1, max: 5 }),
      weight: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 30, maxLength: 30 }), people => {
        const told = [1, 3].map(times => {
          const { wave, group } = forty(
            at => ({ e1: [people[at]?.answer ?? 0] }),
            at => (people[at]?.weight ?? 0) * times,
            30,
          )
          return weightedScore(wave, group, ['e1'])
        })
        expect(told[1]).toEqual(told[0])
      }),
      { numRuns: 30 },
    )
  })
})
