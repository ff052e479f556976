/** A row of whole numbers modulo a prime, 0 … p − 1 each. */
export type Row = Float64Array

/**
 * Primes just under 2^26, so that a product of two residues is exact in a double. Rank modulo a prime never exceeds the true
 * rank: that rows are independent modulo one prime proves that they are. The opposite is only as likely as a prime dividing a
 * determinant, which is why what rests on it is asked of both.
 */
export const PRIMES = [67_108_859, 67_108_837] as const

/** (row − factor · other) modulo p, in place, from position `from` on. */
export function subtract(row: Row, other: Row, factor: number, p: number, from = 0): void {
  if (factor === 0) return
  const negative = p - factor
  const inverse = 1 / p
  for (let i = from; i < row.length; i++) {
    const each = other[i] as number
    if (each === 0) continue
    const sum = (row[i] as number) + negative * each
    let rest = sum - Math.floor(sum * inverse) * p
    if (rest >= p) rest -= p
    else if (rest < 0) rest += p
    row[i] = rest
  }
}

/** a·b modulo p, for residues. */
export function times(a: number, b: number, p: number): number {
  const product = a * b
  const rest = product - Math.floor(product / p) * p
  return rest >= p ? rest - p : rest < 0 ? rest + p : rest
}

/** The residue whose product with `a` is 1, by a^(p−2) (Fermat); `a` is not 0. */
export function inverseOf(a: number, p: number): number {
  let result = 1
  let square = a
  for (let exponent = p - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, square, p)
    square = times(square, square, p)
  }
  return result
}

/** Scales the row so that the given place holds 1. */
export function scaleToOne(row: Row, place: number, p: number): void {
  const inverse = inverseOf(row[place] as number, p)
  for (let i = 0; i < row.length; i++) if (row[i] !== 0) row[i] = times(row[i] as number, inverse, p)
}

/** Rows that span a space. Each begins with a 1, in a place of its own that is 0 in the rows after it. */
export class RowSpace {
  readonly rows: Row[] = []
  private readonly pivots: number[] = []
  private readonly p: number

  constructor(p: number) {
    this.p = p
  }

  /** How many rows are independent. */
  get rank(): number {
    return this.rows.length
  }

  /** Adds a row (residues, left as it is); false when it was in the space already. */
  add(given: Row): boolean {
    const row = this.reduced(given)
    const pivot = row.findIndex(each => each !== 0)
    if (pivot === -1) return false
    scaleToOne(row, pivot, this.p)
    this.rows.push(row)
    this.pivots.push(pivot)
    return true
  }

  private reduced(given: Row): Row {
    const row = given.slice()
    for (let i = 0; i < this.rows.length; i++) {
      const pivot = this.pivots[i] as number
      subtract(row, this.rows[i] as Row, row[pivot] as number, this.p, pivot)
    }
    return row
  }
}

/**
 * The part of the spanned space that is 0 in the given place, and whether the space is not all in it: one row that is not 0
 * there cleans the others and is spent. Null when every row is 0 there already.
 */
export function without(rows: readonly Row[], place: number, p: number): Row[] | null {
  const spent = rows.findIndex(row => row[place] !== 0)
  if (spent === -1) return null
  const pivot = (rows[spent] as Row).slice()
  scaleToOne(pivot, place, p)
  return rows
    .filter((_, i) => i !== spent)
    .map(row => {
      if (row[place] === 0) return row
      const cleaned = row.slice()
      subtract(cleaned, pivot, cleaned[place] as number, p)
      return cleaned
    })
}
