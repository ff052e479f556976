import { beforeAll, describe, expect, it } from 'vitest'
import { factorByQuestions } from '#kernel/statistics/factor-score.ts'
import { completeRows, covariances } from '#kernel/statistics/moments.ts'
import { median } from '#kernel/statistics/quantiles.ts'
import { cronbachAlpha, reliabilityOf } from '#kernel/statistics/reliability.ts'
import { weightedTally } from '#kernel/statistics/weights.ts'
import { fevsColumns, goldenColumns, hasLargeSurvey, numbersOf } from '#test/golden/columns.ts'

// Values of R 4.2 (psych 2.2.9), to six digits.
const SIX = 6

function expectEach(found: readonly number[] | null, golden: readonly number[]): void {
  expect(found).toHaveLength(golden.length)
  for (const [i, each] of golden.entries()) expect(found?.[i]).toBeCloseTo(each, SIX)
}

describe('attitude', () => {
  const table = goldenColumns('attitude.csv')
  const columns = [...table.keys()].map(name => numbersOf(table, name))

  it('has the alpha that psych finds', () => {
    expect(cronbachAlpha(covariances(columns, completeRows(columns)))).toBeCloseTo(0.843143, SIX)
  })
})

describe('bfi', () => {
  const table = goldenColumns('bfi.csv')
  const scale = (letter: string, reversed: readonly number[]) =>
    [1, 2, 3, 4, 5].map(n => {
      const answers = numbersOf(table, `${letter}${n}`)
      return reversed.includes(n) ? answers.map(each => 7 - each) : answers
    })
  const scales = [
    ['agreeableness', scale('A', [1]), 0.701237],
    ['conscientiousness', scale('C', [4, 5]), 0.724687],
    ['extraversion', scale('E', [1, 2]), 0.759695],
    ['neuroticism', scale('N', []), 0.811775],
    ['openness', scale('O', [2, 5]), 0.596772],
  ] as const

  it.each(scales)(
    '%s has the alpha of psych::scoreItems, once gaps are filled as it fills them',
    (_, columns, alpha) => {
      // The product never fills a gap; psych does, with the median, so the comparison must.
      const filled = columns.map(column => {
        const middle = median(column.filter(Number.isFinite))
        return column.map(each => (Number.isFinite(each) ? each : middle))
      })
      expect(reliabilityOf(filled)?.alpha).toBeCloseTo(alpha, SIX)
    },
  )

  it('without filling, the people who answered everything agree a little more', () => {
    expect(reliabilityOf(scales[0][1])).toMatchObject({ n: 2709, isLow: false })
    expect(reliabilityOf(scales[0][1])?.alpha).toBeCloseTo(0.703756, SIX)
  })
})

describe.runIf(hasLargeSurvey)('Federal Employee Viewpoint Survey 2018', () => {
  const scales = { lead: [53, 54, 56, 60, 61], supervisors: [47, 48, 49, 51, 52], work: [3, 4, 6, 11, 12] }
  const columns = new Map<string, number[][]>()
  let weights: number[] = []

  beforeAll(() => {
    const names = Object.values(scales).flat()
    const survey = fevsColumns(['POSTWT', ...names.map(question => `Q${question}`)])
    for (const [name, questions] of Object.entries(scales))
      columns.set(
        name,
        questions.map(question => numbersOf(survey, `Q${question}`)),
      )
    weights = numbersOf(survey, 'POSTWT')
  })

  const of = (name: string) => columns.get(name) ?? []

  it.each([
    ['lead', 0.907538, 0.908428],
    ['supervisors', 0.942901, 0.945247],
    ['work', 0.856773, 0.859636],
  ])('the scale %s has the alpha and omega of psych', (name, alpha, omega) => {
    const found = reliabilityOf(of(name))
    expect(found?.n).toBe(101_881)
    expect(found?.alpha).toBeCloseTo(alpha, SIX)
    expect(found?.omega).toBeCloseTo(omega, SIX)
  })

  it('the engagement index is the mean of its three subindices, weighted and not', () => {
    const subindices = Object.keys(scales).map(
      name => factorByQuestions(of(name).map(answers => ({ answers })))?.share ?? Number.NaN,
    )
    expectEach(subindices, [0.5871673816, 0.7744427322, 0.7339189839])
    const weighted = Object.keys(scales).map(name => {
      const shares = of(name).map(answers => weightedTally({ answers }, weights)?.favourable ?? Number.NaN)
      return shares.reduce((sum, each) => sum + each, 0) / shares.length
    })
    expectEach(weighted, [0.5768198031, 0.7604254128, 0.7241077024])
  })
})
