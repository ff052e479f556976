/** One number per person; NaN where there is none. */
export type Column = ArrayLike<number>

/** A square symmetric table, row after row. */
export type Square = readonly (readonly number[])[]

/** The people, by position, who have a number in every column (listwise deletion): nothing is ever filled in. */
export function completeRows(columns: readonly Column[]): Uint32Array {
  const length = columns[0]?.length ?? 0
  const complete = new Uint32Array(length)
  let count = 0
  for (let row = 0; row < length; row++)
    if (columns.every(column => Number.isFinite(column[row] as number))) complete[count++] = row
  return complete.subarray(0, count)
}

/**
 * Covariances of the columns over the given rows, Σ(x − x̄)(y − ȳ)/(n − 1), in two passes. Needs two rows, else NaN.
 */
export function covariances(columns: readonly Column[], rows: Uint32Array): Square {
  const centred = columns.map(column => centre(column, rows))
  const at = (i: number, j: number) => {
    const x = centred[i] as Float64Array
    const y = centred[j] as Float64Array
    let sum = 0
    for (let k = 0; k < x.length; k++) sum += (x[k] as number) * (y[k] as number)
    return sum / (rows.length - 1)
  }
  return symmetric(columns.length, at)
}

/** Correlations from covariances, cᵢⱼ/√(cᵢᵢcⱼⱼ). Null when a column does not vary, which has no correlation. */
export function correlations(covariance: Square): Square | null {
  const deviations = covariance.map((row, i) => Math.sqrt(row[i] as number))
  if (!deviations.every(deviation => deviation > 0)) return null
  return symmetric(covariance.length, (i, j) =>
    i === j ? 1 : (covariance[i]?.[j] as number) / ((deviations[i] as number) * (deviations[j] as number)),
  )
}

function symmetric(size: number, at: (i: number, j: number) => number): Square {
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [i, row] of table.entries()) {
    for (let j = 0; j <= i; j++) {
      row[j] = at(i, j)
      const mirror = table[j] as number[]
      mirror[i] = row[j] as number
    }
  }
  return table
}

function centre(column: Column, rows: Uint32Array): Float64Array {
  let sum = 0
  for (const row of rows) sum += column[row] as number
  const mean = sum / rows.length
  return Float64Array.from(rows, row => (column[row] as number) - mean)
}
