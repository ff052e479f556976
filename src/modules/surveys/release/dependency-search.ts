import { seeded } from '#kernel/seeded.ts'
import { inverseOf, type Row, RowSpace, subtract, times } from './modular.ts'

/** What is left of each vector when the chosen ones are taken out: `width` coordinates each, one after another. */
interface Points {
  readonly width: number
  readonly at: Float64Array
}

/**
 * Finds sets of vectors (modulo p) that are linearly dependent and weigh less than k together. Vectors come lightest first.
 * One after another is chosen and its direction taken out of the later ones, until one of them vanishes or two of them point
 * the same way. That is done in k − 1 random coordinates, which keep every dependency of up to k − 1 vectors and rarely add
 * one; whatever they show is asked again of the whole vectors, so a set that is found is one.
 */
export class DependencySearch {
  /** Vectors that may still be looked at. */
  work: number
  private readonly vectors: readonly Row[]
  private readonly weights: readonly number[]
  private readonly p: number
  private readonly seen: DirectionTable
  private readonly inverses: Float64Array

  constructor(vectors: readonly Row[], weights: readonly number[], p: number, work: number) {
    this.vectors = vectors
    this.weights = weights
    this.p = p
    this.work = work
    this.seen = new DirectionTable(vectors.length)
    this.inverses = new Float64Array(vectors.length)
  }

  /** Positions of a dependent set of weight under k; null when there is none. Small sets first, since they cost little. */
  under(k: number): readonly number[] | null | 'out_of_work' {
    for (let limit = 2; limit < k; limit++) {
      const found = this.upTo(limit)
      if (found) return found
    }
    return this.upTo(k)
  }

  private upTo(k: number): readonly number[] | null | 'out_of_work' {
    const levels = Array.from({ length: Math.max(1, k - 2) }, (_, depth) => {
      const width = Math.max(2, k - 1 - depth)
      return { width, at: new Float64Array(width * this.vectors.length) }
    })
    this.mix(levels[0] as Points)
    const found = this.extend(levels, [], 0, k - 1)
    return this.work < 0 ? 'out_of_work' : found
  }

  /** `chosen` are taken out of the points of this depth; the next may be `from` or later, and weigh `room` with all that follow. */
  private extend(
    levels: readonly Points[],
    chosen: readonly number[],
    from: number,
    room: number,
  ): number[] | null {
    const points = levels[chosen.length] as Points
    const count = this.vectors.length
    this.work -= count - from
    if (this.work < 0) return null
    const end = this.vanished(points, chosen, from, room) ?? this.parallel(points, chosen, from, room)
    if (end) return [...chosen, ...end]
    for (let next = from; next < count; next++) {
      const weight = this.weights[next] as number
      // At least two must follow, and none of them is lighter.
      if (3 * weight > room) return null
      this.takeOut(points, next, levels[chosen.length + 1] as Points)
      const found = this.extend(levels, [...chosen, next], next + 1, room - weight)
      if (found || this.work < 0) return found
    }
    return null
  }

  private vanished({ width, at }: Points, chosen: readonly number[], from: number, room: number) {
    for (let i = from; i < this.vectors.length && (this.weights[i] as number) <= room; i++) {
      if (at[i * width] !== 0) continue
      if (this.isDependent([...chosen, i])) return [i]
    }
    return null
  }

  private parallel({ width, at }: Points, chosen: readonly number[], from: number, room: number) {
    const { weights, inverses, seen, p } = this
    const lightest = weights[from] as number
    let count = from
    while (count < weights.length && (weights[count] as number) + lightest <= room) count++
    invertFirsts(at, width, [from, count], inverses, p)
    seen.clear()
    for (let i = from; i < count; i++) {
      const direction = times(at[i * width + 1] as number, inverses[i] as number, p)
      const other = seen.firstWith(direction, i)
      if (other === -1 || (weights[i] as number) + (weights[other] as number) > room) continue
      if (this.isDependent([...chosen, other, i])) return [other, i]
    }
    return null
  }

  /** Writes the points after `next`, seen from it: one coordinate in which it is not 0 is spent. */
  private takeOut({ width, at }: Points, next: number, into: Points): void {
    const { p } = this
    const origin = next * width
    let place = width - 1
    while (place > 0 && at[origin + place] === 0) place--
    const pivot = at[origin + place] as number
    const inverse = pivot === 0 ? 0 : inverseOf(pivot, p)
    for (let i = next + 1; i < this.vectors.length; i++) {
      const factor = p - times(at[i * width + place] as number, inverse, p)
      for (let c = 0; c < into.width; c++) {
        const source = c === place ? width - 1 : c
        const sum = (at[i * width + source] as number) + factor * (at[origin + source] as number)
        const rest = sum - Math.floor(sum / p) * p
        into.at[i * into.width + c] = rest >= p ? rest - p : rest < 0 ? rest + p : rest
      }
    }
  }

  /** The vectors in random coordinates, the same ones each time. */
  private mix({ width, at }: Points): void {
    const chance = seeded(this.p)
    const rows = Array.from(this.vectors[0] ?? [], () =>
      Float64Array.from({ length: width }, () => chance.integer(1, this.p - 1)),
    )
    for (const [i, vector] of this.vectors.entries()) {
      const point = at.subarray(i * width, (i + 1) * width)
      for (const [t, each] of vector.entries())
        subtract(point, rows[t] as Row, (this.p - each) % this.p, this.p)
    }
  }

  private isDependent(set: readonly number[]): boolean {
    const space = new RowSpace(this.p)
    return !set.every(each => space.add(this.vectors[each] as Row))
  }
}

/** The inverse of each first coordinate (of 1 for 0), with one inversion for all of them (Montgomery's trick). */
function invertFirsts(
  at: Float64Array,
  width: number,
  [from, to]: readonly [number, number],
  into: Float64Array,
  p: number,
): void {
  let product = 1
  for (let i = from; i < to; i++) {
    into[i] = product
    product = times(product, at[i * width] || 1, p)
  }
  let inverse = inverseOf(product, p)
  for (let i = to - 1; i >= from; i--) {
    into[i] = times(inverse, into[i] as number, p)
    inverse = times(inverse, at[i * width] || 1, p)
  }
}

/** Which vector first had a direction; emptied at no cost. */
class DirectionTable {
  private readonly mask: number
  private readonly rounds: Int32Array
  private readonly directions: Float64Array
  private readonly vectors: Int32Array
  private round = 0

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(4 * count + 4))
    this.mask = size - 1
    this.rounds = new Int32Array(size)
    this.directions = new Float64Array(size)
    this.vectors = new Int32Array(size)
  }

  clear(): void {
    this.round++
  }

  /** The vector that had this direction before; −1, and this one is remembered, when none had. */
  firstWith(direction: number, vector: number): number {
    let slot = Math.imul(direction, 0x9e3779b1) & this.mask
    while (this.rounds[slot] === this.round) {
      if (this.directions[slot] === direction) return this.vectors[slot] as number
      slot = (slot + 1) & this.mask
    }
    this.rounds[slot] = this.round
    this.directions[slot] = direction
    this.vectors[slot] = vector
    return -1
  }
}
