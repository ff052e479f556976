import { describe, expect, it } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { driversOf } from '#kernel/statistics/drivers.ts'
import {
  type Column,
  completeRows,
  correlations,
  covariances,
  type Square,
} from '#kernel/statistics/moments.ts'
import { lmg, relativeWeights } from '#kernel/statistics/relative-importance.ts'
import { fevsColumns, goldenColumns, hasLargeSurvey, numbersOf } from '#test/golden/columns.ts'

// Values of R 4.2 (relaimpo 2.2-7; its `genizi` is Johnson's relative weights), to six digits.
const SIX = 6

function expectEach(found: readonly number[] | null, golden: readonly number[]): void {
  expect(found).toHaveLength(golden.length)
  for (const [i, each] of golden.entries()) expect(found?.[i]).toBeCloseTo(each, SIX)
}

function correlatedOf(columns: readonly Column[]) {
  const table = correlations(covariances(columns, completeRows(columns))) as Square
  return { outcome: (table[0] ?? []).slice(1), drivers: table.slice(1).map(row => row.slice(1)) }
}

function rowMeans(columns: readonly number[][]): number[] {
  return (columns[0] ?? []).map((_, row) =>
    columns.reduce((sum, column) => sum + (column[row] as number) / columns.length, 0),
  )
}

it('shares out the R² of the rating of thirty departments as relaimpo does', () => {
  const table = goldenColumns('attitude.csv')
  const columns = [...table.keys()].map(name => numbersOf(table, name))
  const correlated = correlatedOf(columns)
  expect(lmg(correlated).reduce((sum, each) => sum + each, 0)).toBeCloseTo(0.73260199, SIX)
  expectEach(lmg(correlated), [0.37081619, 0.05090379, 0.15576599, 0.12034508, 0.00658872, 0.02818221])
  expectEach(
    relativeWeights(correlated),
    [0.3627602, 0.05600228, 0.16361091, 0.1217804, 0.00825547, 0.02019274],
  )
})

describe.runIf(hasLargeSurvey)('Federal Employee Viewpoint Survey 2018', () => {
  it('job satisfaction goes with the work itself first, in the shares that relaimpo finds', () => {
    const scales = [
      [53, 54, 56, 60, 61],
      [47, 48, 49, 51, 52],
      [3, 4, 6, 11, 12],
    ]
    const survey = fevsColumns([...scales.flat(), 69, 70].map(question => `Q${question}`))
    const of = (question: number) => numbersOf(survey, `Q${question}`)
    const outcome = of(69)
    const drivers = [...scales.map(questions => rowMeans(questions.map(of))), of(70)]
    const found = driversOf(outcome, drivers, { level: 0.95, draws: 50, chance: seeded(1) })
    if (typeof found === 'string') throw new Error(found)
    expect(found.explained).toBeCloseTo(0.61514461, SIX)
    expectEach(
      found.drivers.map(({ weight }) => weight),
      [0.14902741, 0.12604421, 0.2544447, 0.08562829],
    )
    expectEach(
      found.drivers.map(each => each.lmg ?? Number.NaN),
      [0.14892748, 0.12362378, 0.26302418, 0.07956918],
    )
    expectEach(
      found.drivers.map(({ correlation }) => correlation ** 2),
      [0.39549427, 0.34424341, 0.54497373, 0.2054644],
    )
    for (const { weight, interval } of found.drivers) {
      expect(interval.low).toBeLessThan(weight)
      expect(interval.high).toBeGreaterThan(weight)
      expect(interval.high - interval.low).toBeLessThan(0.02)
    }
  })
})
