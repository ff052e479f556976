import { layoutOf, NOT_APPLICABLE, SKIPPED } from '../definition/layout.ts'
import type { Ballots } from '../store/ballots.ts'
import type { Asked } from '../store/surveys.ts'

/** The answers of a closed survey, one array for each byte of a ballot, the people of a unit and of all below it side by side. */
export interface Columns {
  readonly rows: number
  /** First row of each unit, and the row after the last one of it and everything below it. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The unit of each row. */
  readonly unitOf: Int32Array
  /** By place of the byte in the ballot (`layoutOf`); 0 for everybody without a value, also when the question did not apply. */
  readonly answers: readonly Uint8Array[]
  /** By attribute, its level from 1, 0 when it is not known. */
  readonly levels: readonly Uint8Array[]
  /** For how many each row stands; null where each stands for one. */
  readonly weights: Float64Array | null
}

/** Turns ballots, one after another, into columns in preorder of the units: each unit is then a range of rows. */
export function columnsOf(ballots: Ballots, { definition, units, attributes }: Asked): Columns {
  const parents = units.map(({ parent }) => parent)
  const { places, length } = layoutOf(definition)
  const mayNotApply = new Set(
    places.filter(({ question }) => 'notApplicable' in question).map(({ at }) => at),
  )
  const { starts, ends, order } = rangesOf(parents, ballots.units)
  const column = (bytes: Uint8Array, width: number, at: number) =>
    Uint8Array.from(order, row => bytes[row * width + at] ?? 0)
  return {
    rows: order.length,
    ...{ starts, ends, unitOf: Int32Array.from(order, row => ballots.units[row] ?? 0) },
    answers: Array.from({ length }, (_, at) =>
      column(ballots.answers, length, at).map(byte =>
        byte === NOT_APPLICABLE && mayNotApply.has(at) ? SKIPPED : byte,
      ),
    ),
    levels: attributes.map((_, at) => column(ballots.levels, attributes.length, at)),
    weights: ballots.weights && Float64Array.from(order, row => ballots.weights?.[row] ?? 1),
  }
}

/** Where each unit's rows stand when units are in preorder, and which ballot comes to each row. */
function rangesOf(parents: readonly number[], unitOf: ArrayLike<number>) {
  const own = new Int32Array(parents.length)
  for (let row = 0; row < unitOf.length; row++) add(own, unitOf[row] as number, 1)
  const all = Int32Array.from(own)
  for (let unit = parents.length - 1; unit > 0; unit--) add(all, parents[unit] as number, all[unit] as number)
  const starts = new Int32Array(parents.length)
  // Where the next child of a unit begins: behind the unit's own people and its earlier children.
  const next = new Int32Array(parents.length)
  for (const [unit, parent] of parents.entries()) {
    if (parent >= 0) {
      starts[unit] = next[parent] as number
      add(next, parent, all[unit] as number)
    }
    next[unit] = (starts[unit] as number) + (own[unit] as number)
  }
  const free = Int32Array.from(starts)
  const order = new Uint32Array(unitOf.length)
  for (let row = 0; row < unitOf.length; row++) {
    const unit = unitOf[row] as number
    order[free[unit] as number] = row
    add(free, unit, 1)
  }
  return { starts, ends: starts.map((start, unit) => start + (all[unit] as number)), order }
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more
}
