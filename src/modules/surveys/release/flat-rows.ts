/**
 * Primes under 2^23: a product of residues is under 2^46, so that 120 of them can be added to a residue in a double before anything is
 * rounded. Rank modulo a prime never exceeds the true rank; what rests on the opposite is asked of both.
 */
export const SMALL_PRIMES = [8_388_593, 8_388_587] as const

// Sums of so many products are exact.
const EXACT = 120

/** Rows of residues modulo a prime, one after another in one array. */
export interface FlatRows {
  readonly cells: Float64Array
  readonly count: number
}

export const NO_ROWS: FlatRows = { cells: new Float64Array(), count: 0 }

/** Whether some of the rows, which are residues, is not 0 in a place. */
export function isIn({ cells, count }: FlatRows, place: number, width: number): boolean {
  for (let row = 0; row < count; row++) if (cells[row * width + place] !== 0) return true
  return false
}

/** The residue of a whole number under 2^53. */
export function residue(value: number, p: number): number {
  const rest = value - Math.floor(value / p) * p
  return rest < 0 ? rest + p : rest >= p ? rest - p : rest
}

/** The residue whose product with `a` is 1, by Euclid's algorithm; `a` is not 0. */
function inverseOf(a: number, p: number): number {
  let [large, small, before, now] = [p, a, 0, 1]
  while (small > 1) {
    const times = Math.floor(large / small)
    ;[large, small] = [small, large - times * small]
    ;[before, now] = [now, before - times * now]
  }
  return now < 0 ? now + p : now
}

/**
 * Independent rows that span a space. Each has a 1 in a place of its own that is 0 in the rows after it: in one of the `first` places if
 * it has anything there, so that the rows of other places are the part of the space that is 0 in all the first ones.
 */
export class FlatSpace {
  private cells: Float64Array
  private readonly pivots: number[] = []
  /** Where each row is not 0 for the first time. */
  private readonly begins: number[] = []
  private readonly first: readonly number[]
  private readonly row: Float64Array
  private readonly width: number
  private readonly p: number

  /** With room for so many rows, and for more when they come. */
  constructor(width: number, p: number, first: readonly number[] = [], room = 8) {
    this.first = first
    this.width = width
    this.p = p
    this.row = new Float64Array(width)
    this.cells = new Float64Array(width * Math.max(1, room))
  }

  /** How many rows are independent. */
  get rank(): number {
    return this.pivots.length
  }

  /** Adds a row of residues that begins somewhere in an array; false when it was in the space already. */
  add(given: Float64Array, from = 0): boolean {
    const row = this.restOf(given, from)
    const pivot = this.first.find(place => row[place] !== 0) ?? row.findIndex(each => each !== 0)
    if (pivot === -1) return false
    this.keep(pivot)
    return true
  }

  /** What the space leaves of a row, 0 everywhere when the row lies in it; overwritten by the next call. */
  restOf(given: Float64Array, from = 0): Float64Array {
    const { width, p, row, cells, pivots, begins } = this
    for (let i = 0; i < width; i++) row[i] = given[from + i] as number
    let sums = 0
    for (let k = 0; k < pivots.length; k++) {
      const pivot = pivots[k] as number
      const factor = residue(row[pivot] as number, p)
      if (factor === 0) continue
      const negative = p - factor
      const start = k * width
      for (let i = begins[k] as number; i < width; i++)
        row[i] = (row[i] as number) + negative * (cells[start + i] as number)
      if (++sums % EXACT === 0) this.round()
    }
    this.round()
    return row
  }

  /** Forgets the rows that were added after the space had so many dimensions. */
  cutTo(rank: number): void {
    this.pivots.length = Math.min(rank, this.rank)
    this.begins.length = this.rank
  }

  /** The rows, without a copy. */
  rows(): FlatRows {
    return { cells: this.cells.subarray(0, this.rank * this.width), count: this.rank }
  }

  /** The part of the space that is 0 in all first places; null when not each of them has a row of its own. */
  besideFirst(): FlatRows | null {
    const { width, cells, pivots, first } = this
    const others = [...pivots.keys()].filter(row => !first.includes(pivots[row] as number))
    if (this.rank - others.length < first.length) return null
    const rows = new Float64Array(others.length * width)
    for (const [at, row] of others.entries())
      rows.set(cells.subarray(row * width, (row + 1) * width), at * width)
    return { cells: rows, count: others.length }
  }

  private round(): void {
    for (let i = 0; i < this.width; i++) this.row[i] = residue(this.row[i] as number, this.p)
  }

  private keep(pivot: number): void {
    const start = this.rank * this.width
    if (start === this.cells.length) {
      const larger = new Float64Array(2 * this.cells.length)
      larger.set(this.cells)
      this.cells = larger
    }
    const { row, cells, p } = this
    const own = row[pivot] as number
    if (own === 1) cells.set(row, start)
    else {
      const inverse = inverseOf(own, p)
      for (let i = 0; i < this.width; i++) cells[start + i] = residue((row[i] as number) * inverse, p)
    }
    this.pivots.push(pivot)
    this.begins.push(row.findIndex(each => each !== 0))
  }
}

/** Rows of which one is spent for each place that is asked for, the others being cleaned of that place by it. */
export class SpentRows {
  private readonly cells: Float64Array
  private count: number
  private sums = 0
  private readonly width: number
  private readonly p: number

  constructor(rows: FlatRows, width: number, p: number) {
    this.cells = rows.cells.slice()
    this.count = rows.count
    this.width = width
    this.p = p
  }

  /** Whether some row is not 0 in the place. */
  has(place: number): boolean {
    return this.find(place) >= 0
  }

  /** Spends a row for the place; false, and nothing changes, when all are 0 there. */
  spend(place: number): boolean {
    const spent = this.find(place)
    if (spent < 0) return false
    const { cells, width, p } = this
    const last = (this.count - 1) * width
    const own = spent * width
    const inverse = inverseOf(residue(cells[own + place] as number, p), p)
    const pivot = new Float64Array(width)
    for (let i = 0; i < width; i++) pivot[i] = residue(residue(cells[own + i] as number, p) * inverse, p)
    cells.copyWithin(own, last, last + width)
    this.count--
    for (let start = 0; start < last; start += width) {
      const factor = residue(cells[start + place] as number, p)
      if (factor === 0) continue
      const negative = p - factor
      for (let i = 0; i < width; i++)
        cells[start + i] = (cells[start + i] as number) + negative * (pivot[i] as number)
    }
    if (++this.sums % (EXACT - 1) === 0) this.round()
    return true
  }

  /** What is left, as residues. */
  rows(): FlatRows {
    this.round()
    return { cells: this.cells.slice(0, this.count * this.width), count: this.count }
  }

  private find(place: number): number {
    for (let row = 0; row < this.count; row++) {
      const cell = this.cells[row * this.width + place] as number
      if (cell !== 0 && residue(cell, this.p) !== 0) return row
    }
    return -1
  }

  private round(): void {
    const end = this.count * this.width
    for (let i = 0; i < end; i++) this.cells[i] = residue(this.cells[i] as number, this.p)
  }
}
