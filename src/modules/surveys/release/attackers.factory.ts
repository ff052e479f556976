/** Whom an attacker found, with what the attacker says they answered. */
export interface Discovery {
  readonly person: number
  readonly answer: number
}

/**
 * Solves for everybody by least squares from released sums, as anyone with the reports could: an orthonormal basis of what
 * was released, the sums carried along. A person is found when their own indicator is in the basis.
 */
export function byLeastSquares(groups: readonly ArrayLike<number>[], sums: readonly number[]): Discovery[] {
  const basis: { row: Float64Array; sum: number }[] = []
  for (const [g, group] of groups.entries()) {
    const row = Float64Array.from(group)
    let sum = sums[g] as number
    for (let pass = 0; pass < 2; pass++) {
      for (const known of basis) {
        const along = dot(row, known.row)
        for (const [i, each] of known.row.entries()) row[i] = (row[i] as number) - along * each
        sum -= along * known.sum
      }
    }
    const length = Math.sqrt(dot(row, row))
    if (length > 1e-7) basis.push({ row: row.map(each => each / length), sum: sum / length })
  }
  const persons = groups[0]?.length ?? 0
  return Array.from({ length: persons }, (_, person) => person).flatMap(person => {
    const share = basis.reduce((total, { row }) => total + (row[person] as number) ** 2, 0)
    if (share < 1 - 1e-7) return []
    return [
      { person, answer: basis.reduce((total, { row, sum }) => total + (row[person] as number) * sum, 0) },
    ]
  })
}

/**
 * Tries every set of fewer than k people: something is known of them alone when taking them out lowers the exact rank (fractions
 * without rounding) of what was released. Answers the first such set.
 */
export function byBruteForce(
  groups: readonly ArrayLike<number>[],
  persons: number,
  k: number,
): number[] | null {
  const whole = exactRank(groups, [])
  const tryFrom = (from: number, chosen: readonly number[]): number[] | null => {
    if (chosen.length > 0 && exactRank(groups, chosen) < whole) return [...chosen]
    if (chosen.length === k - 1) return null
    for (let person = from; person < persons; person++) {
      const found = tryFrom(person + 1, [...chosen, person])
      if (found) return found
    }
    return null
  }
  // Only the largest sets are needed to know whether there is one; the smaller ones say which.
  return tryFrom(0, [])
}

/** Bareiss's elimination without fractions, of the groups with some people taken out. */
function exactRank(groups: readonly ArrayLike<number>[], without: readonly number[]): number {
  const rows = groups.map(group =>
    Array.from(group, (each, person) => (without.includes(person) ? 0n : BigInt(each))),
  )
  let rank = 0
  let previous = 1n
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0n)
    if (found === -1) continue
    const pivot = rows[found] as bigint[]
    rows[found] = rows[rank] as bigint[]
    rows[rank] = pivot
    const head = pivot[column] as bigint
    for (const row of rows.slice(rank + 1)) {
      const factor = row[column] as bigint
      for (let i = column; i < row.length; i++)
        row[i] = ((row[i] as bigint) * head - (pivot[i] as bigint) * factor) / previous
    }
    previous = head
    rank++
  }
  return rank
}

function dot(a: Float64Array, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
