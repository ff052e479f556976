import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { Square } from './moments.ts'

/** An outcome and what goes with it, as correlations; all arrays in the order of the drivers. */
export interface Correlated {
  /** Among the drivers, 1 on the diagonal. */
  readonly drivers: Square
  /** Of each driver with the outcome. */
  readonly outcome: readonly number[]
}

/** Exact shares need 2^p regressions. */
export const MOST_DRIVERS = 12

// An eigenvalue or remaining variance this small belongs to a driver that the others already say.
const NOTHING_NEW = 1e-10

/**
 * Johnson's relative weights (2000), the share of R² each driver goes with: drivers are replaced by the closest uncorrelated
 * ones, Z = X·S^(−½) with S their correlations; ε = (S^½)² · (S^(−½)·r)², element by element. They sum to R² (relaimpo's
 * `genizi` is the same decomposition). Any number of drivers. Null when a driver is a combination of others.
 */
export function relativeWeights({ drivers, outcome }: Correlated): number[] | null {
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
    new Matrix(drivers.map(row => [...row])),
    { assumeSymmetric: true },
  )
  if (Math.min(...realEigenvalues) < NOTHING_NEW) return null
  const roots = realEigenvalues.map(Math.sqrt)
  const root = vectors.mmul(Matrix.diag(roots)).mmul(vectors.transpose())
  const inverse = vectors.mmul(Matrix.diag(roots.map(each => 1 / each))).mmul(vectors.transpose())
  const squares = inverse
    .mmul(Matrix.columnVector([...outcome]))
    .to1DArray()
    .map(square)
  return drivers.map((_, i) => squares.reduce((sum, each, j) => sum + square(root.get(i, j)) * each, 0))
}

/**
 * LMG (Lindeman, Merenda & Gold 1980; general dominance, the Shapley value of R²), exact: the rise of R² when the driver joins,
 * averaged over all orders, Σ over sets S without it of |S|!(p−|S|−1)!/p! · (R²(S + driver) − R²(S)). Shares sum to R². A
 * combination of others adds nothing to them. Throws RangeError for more than 12 drivers.
 */
export function lmg(correlated: Correlated): number[] {
  const p = correlated.outcome.length
  if (p > MOST_DRIVERS)
    throw new RangeError(`Exact shares of more than ${MOST_DRIVERS} drivers take too long.`)
  const explained = explainedBySets(correlated)
  const weightOf = orderWeights(p)
  return correlated.outcome.map((_, driver) => {
    const bit = 1 << driver
    let share = 0
    for (let set = 0; set < explained.length; set++) {
      if ((set & bit) !== 0) continue
      const rise = (explained[set | bit] as number) - (explained[set] as number)
      share += (weightOf[bitsOf(set)] as number) * rise
    }
    return share
  })
}

/** R² of the outcome on each set of drivers (set as bits). Cholesky rows are shared by all sets that begin the same way. */
function explainedBySets({ drivers, outcome }: Correlated): Float64Array {
  const p = outcome.length
  const explained = new Float64Array(2 ** p)
  const extend = (set: number, from: number, rows: readonly Factored[]): void => {
    for (let driver = from; driver < p; driver++) {
      const row = factor(driver, rows, drivers, outcome)
      const wider = set | (1 << driver)
      explained[wider] = (explained[set] as number) + (row ? row.slope ** 2 : 0)
      extend(wider, driver + 1, row ? [...rows, row] : rows)
    }
  }
  extend(0, 0, [])
  return explained
}

/** One row of the Cholesky factor of the correlations, and how the outcome leans on what is new in this driver. */
interface Factored {
  readonly driver: number
  readonly row: readonly number[]
  readonly slope: number
}

function factor(
  driver: number,
  before: readonly Factored[],
  drivers: Square,
  outcome: readonly number[],
): Factored | null {
  const row: number[] = []
  let left = 1
  let lean = outcome[driver] as number
  for (const { driver: other, row: theirs, slope } of before) {
    let dot = drivers[driver]?.[other] as number
    for (const [k, each] of row.entries()) dot -= each * (theirs[k] as number)
    const entry = dot / (theirs[row.length] as number)
    row.push(entry)
    left -= entry * entry
    lean -= entry * slope
  }
  if (left < NOTHING_NEW) return null
  const diagonal = Math.sqrt(left)
  return { driver, row: [...row, diagonal], slope: lean / diagonal }
}

/** s!(p − s − 1)!/p! for s = 0 … p − 1, by 1/(p·C(p−1, s)). */
function orderWeights(p: number): number[] {
  const weights: number[] = []
  let choose = 1
  for (let s = 0; s < p; s++) {
    weights.push(1 / (p * choose))
    choose = (choose * (p - 1 - s)) / (s + 1)
  }
  return weights
}

function bitsOf(set: number): number {
  let bits = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++
  return bits
}

function square(x: number): number {
  return x * x
}
