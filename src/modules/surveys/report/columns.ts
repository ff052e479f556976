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
  /** By place of the byte, one more than the largest in the column. */
  readonly widths: readonly number[]
  /** By attribute, its level from 1, 0 when it is not known. */
  readonly levels: readonly Uint8Array[]
  /** For how many each row stands; null where each stands for one. */
  readonly weights: Float64Array | null
}

/** Turns ballots, one after another, into columns in preorder of the units: each unit is then a range of rows. */
export function columnsOf(ballots: Ballots, { definition, units, attributes }: Asked): Columns {
  const parents = units.map(({ parent }) => parent)
  const { places, length } = layoutOf(definition)
  const { starts, ends, order } = rangesOf(parents, ballots.units)
  const answers = apart(ballots.answers, length, order)
  const mayNotApply = new Set(
    places.filter(({ question }) => 'notApplicable' in question).map(({ at }) => at),
  )
  const widths = answers.map((column, at) => widthOf(column, mayNotApply.has(at)))
  return {
    rows: order.length,
    ...{ starts, ends, unitOf: picked(new Int32Array(shared(4 * order.length)), ballots.units, order) },
    ...{ answers, widths, levels: apart(ballots.levels, attributes.length, order) },
    weights: ballots.weights && picked(new Float64Array(shared(8 * order.length)), ballots.weights, order),
  }
}

/** The bytes at each place of all ballots, `width` a ballot, one array for each, in the order of rows. */
function apart(bytes: Uint8Array, width: number, order: Uint32Array): Uint8Array[] {
  const rows = order.length
  const all = new Uint8Array(shared(width * rows))
  for (let row = 0; row < rows; row++) {
    const from = (order[row] as number) * width
    for (let at = 0; at < width; at++) all[at * rows + row] = bytes[from + at] as number
  }
  return Array.from({ length: width }, (_, at) => all.subarray(at * rows, (at + 1) * rows))
}

/** One more than the largest byte of a column, in which "not applicable" becomes no answer where it can be said. */
function widthOf(column: Uint8Array, mayNotApply: boolean): number {
  let most = 0
  for (let row = 0; row < column.length; row++) {
    const byte = column[row] as number
    if (mayNotApply && byte === NOT_APPLICABLE) column[row] = SKIPPED
    else if (byte > most) most = byte
  }
  return most + 1
}

function picked<Column extends Int32Array | Float64Array>(
  into: Column,
  from: Column,
  order: Uint32Array,
): Column {
  for (let row = 0; row < order.length; row++) into[row] = from[order[row] as number] as number
  return into
}

/** Memory that a thread reads without a copy. */
function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes)
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
