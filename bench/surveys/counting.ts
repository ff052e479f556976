import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Columns, columnsOf } from '#modules/surveys/report/columns.ts'
import { countUnits } from '#modules/surveys/report/counts.ts'
import { bytesAt, rowsWhere } from '#modules/surveys/report/rows-where.ts'
import { type Figure, shown } from '../report.ts'
import type { Scratch } from '../scratch-database.ts'
import { attributesOf, ballotsOf, definitionOf, unitsOf } from './as-asked.ts'
import type { MadeUp } from './made-up.ts'
import { duckPeer, type Folded, PLACES, postgresPeer } from './peers.ts'

const ROUNDS = 15
const PART = 'surveys'
const WHERE = { function: 2, tenure: 3 }

/** Every subtree × every question, and two attributes at once, against DuckDB and PostgreSQL on the same answers. */
export async function measureCounting(made: MadeUp, scratch: Scratch): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-'))
  const columns = columnsFor(made)
  const duck = await duckPeer(made, folder)
  const postgres = await postgresPeer(made, (await scratch.empty()).ownerUrl)
  const folded = fold(made, columns)
  mustEqual('DuckDB', folded, await duck.everySubtree())
  mustEqual('PostgreSQL', folded, await postgres.everySubtree())
  const chosen = filtered(made, columns)
  mustEqual('DuckDB', chosen, await duck.filtered(WHERE))
  mustEqual('PostgreSQL', chosen, await postgres.filtered(WHERE))
  const all = () => countAll(made, columns)
  const ours = timed(ROUNDS, all)
  const loop = timed(ROUNDS, () => byteLoop(columns))
  const ofDuck = await timedAsync(5, () => duck.everySubtree())
  const ofPostgres = await timedAsync(2, () => postgres.everySubtree())
  const few = timed(ROUNDS, () => filtered(made, columns))
  const fewOfDuck = await timedAsync(ROUNDS, () => duck.filtered(WHERE))
  const fewOfPostgres = await timedAsync(5, () => postgres.filtered(WHERE))
  await duck.close()
  await postgres.close()
  await rm(folder, { recursive: true })
  const size = `${made.people} × ${made.questions} × ${made.parents.length}`
  const figure = (
    what: string,
    value: number,
    unit: string,
    most: number,
    against: string,
    kind?: 'goal',
  ) => ({
    ...{ part: PART, what, value, unit, against },
    bound: { at: 'most' as const, value: most, ...(kind && { kind }) },
  })
  return [
    figure(
      `every subtree × every question (${size})`,
      ours,
      'ms',
      100,
      `${folded.cells} cells, equal in all three`,
    ),
    figure('the same: time of DuckDB', ours / ofDuck, '×', 0.1, `${shown(ofDuck)} ms, long table`),
    figure('the same: time of PostgreSQL', ours / ofPostgres, '×', 0.05, `${shown(ofPostgres)} ms, jit off`),
    figure(
      'the same: time of one plain loop over the bytes',
      ours / loop,
      '×',
      4,
      `${shown(loop)} ms`,
      'goal',
    ),
    figure(
      `two attributes × ${made.questions} questions`,
      few,
      'ms',
      5,
      `${chosen[0]?.[0]} people; equal in all three`,
    ),
    figure(
      'the same: time of DuckDB',
      few / fewOfDuck,
      '×',
      0.4,
      `${shown(fewOfDuck)} ms, a row a person; PostgreSQL ${shown(fewOfPostgres)} ms`,
    ),
  ]
}

/** How long it takes to lay out and count surveys of other sizes, and in how much memory. */
export function measureGrowth(made: MadeUp): Figure[] {
  const ballots = ballotsOf(made)
  const asked = { definition: definitionOf(made), units: unitsOf(made, []), attributes: attributesOf(made) }
  const layout = timed(3, () => columnsOf(ballots, asked))
  const columns = columnsOf(ballots, asked)
  const bytes =
    columns.rows * (4 + columns.answers.length + columns.levels.length) + 8 * columns.starts.length
  const all = timed(5, () => countAll(made, columns))
  const few = timed(5, () => filtered(made, columns))
  return [
    {
      ...{
        part: PART,
        what: `${made.people} people, ${made.parents.length} units: every subtree`,
        value: all,
        unit: 'ms',
      },
      against: `two attributes ${shown(few)} ms; laid out in ${shown(layout)} ms, ${shown(bytes / 1e6)} MB; this program ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    },
  ]
}

function columnsFor(made: MadeUp): Columns {
  const asked = { definition: definitionOf(made), units: unitsOf(made, []), attributes: attributesOf(made) }
  return columnsOf(ballotsOf(made), asked)
}

/** Everything there is to count, of which only the last question is kept. */
function countAll({ parents }: MadeUp, columns: Columns): number {
  let last = 0
  for (let at = 0; at < columns.answers.length; at++) last = countUnits(columns, parents, at).length
  return last
}

function fold(made: MadeUp, columns: Columns): Folded {
  let [cells, answered, favourable, places] = [0, 0, 0, 0]
  for (let at = 0; at < made.questions; at++) {
    const counts = countUnits(columns, made.parents, at)
    const width = columns.widths[at] as number
    for (let unit = 0; unit < made.parents.length; unit++) {
      const [, one = 0, two = 0, three = 0, four = 0, five = 0] = counts.subarray(
        unit * width,
        (unit + 1) * width,
      )
      // A unit in which nobody was asked at all has no row in the others.
      if ((columns.ends[unit] as number) > (columns.starts[unit] as number)) cells++
      answered += one + two + three + four + five
      favourable += four + five
      places += (four + five) * ((unit * 60 + at) % PLACES)
    }
  }
  return { cells, answered, favourable, places }
}

function filtered(made: MadeUp, columns: Columns): (readonly [number, number])[] {
  const where = Object.entries(WHERE).map(([code, level]) => ({
    attribute: made.attributes.findIndex(each => each.code === code),
    level,
  }))
  const rows = rowsWhere(columns, 0, where)
  return columns.answers.map(column => {
    const bytes = bytesAt(column, rows)
    let [n, favourable] = [0, 0]
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte > 0) n++
      if (byte >= 4) favourable++
    }
    return [n, favourable] as const
  })
}

function byteLoop({ answers }: Columns): Int32Array {
  const counts = new Int32Array(256)
  for (const column of answers)
    for (let row = 0; row < column.length; row++) {
      const byte = column[row] as number
      counts[byte] = (counts[byte] as number) + 1
    }
  return counts
}

/** The best of several times: what runs beside only ever adds to one. */
function timed(rounds: number, action: () => unknown): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    action()
    times.push(performance.now() - from)
  }
  return Math.min(...times)
}

async function timedAsync(rounds: number, action: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await action()
    times.push(performance.now() - from)
  }
  return Math.min(...times)
}

function mustEqual(who: string, ours: unknown, theirs: unknown): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error(
      `${who} counts otherwise: ${JSON.stringify(theirs).slice(0, 300)} against ${JSON.stringify(ours).slice(0, 300)}`,
    )
}
