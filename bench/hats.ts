import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeDemo } from '#app/demo/make-demo.ts'
import { postgresDatabase } from '#platform/db/postgres-database.ts'
import { makeHatsCompany } from './hats-company.ts'
import type { HatsRun } from './hats-run.ts'
import { type Figure, median, shown } from './report.ts'
import { scratchDatabase } from './scratch-database.ts'
import { partsOn } from './world.ts'

/** People, and how often is looked: the middle of all is told. */
const SIZES = [
  [1_000, 5],
  [10_000, 3],
  [100_000, 1],
] as const
const LARGEST = 100_000
const MOST_SECONDS = 60
const MOST_MEGABYTES = 2_000
const TIDEWELL_MS = 200
// Where the last look is kept: the largest organisations are read anew each time.
const WRITTEN = 10_000
const WRITE_MS = 50

/** One look at all records by all rules, at Tidewell and at companies of three sizes, in a database and programs of their own. */
export async function measureHats(): Promise<Figure[]> {
  const place = await scratchDatabase()
  const found: Figure[] = []
  try {
    found.push(await atTidewell(place.url))
    const runs: (readonly [people: number, run: HatsRun])[] = []
    for (const [people, times] of SIZES) {
      const orgId = await makeHatsCompany(place.ownerUrl, people)
      const run = await runOf(place.url, orgId, times, people === WRITTEN)
      runs.push([people, run])
      found.push(...figuresOf(people, run))
    }
    found.push(...growthOf(runs))
  } finally {
    await place.remove()
  }
  return found
}

async function atTidewell(url: string): Promise<Figure> {
  const database = postgresDatabase({ url, connections: 2 })
  const orgId = await makeDemo(partsOn(database)).finally(() => database.close())
  const run = await runOf(url, orgId, 9)
  return {
    ...{ part: 'hats', what: 'evaluation at Tidewell, SQL included', value: evaluationMs(run), unit: 'ms' },
    bound: { at: 'most', value: TIDEWELL_MS },
    against: apart(run),
  }
}

function figuresOf(people: number, run: HatsRun): Figure[] {
  const of = `${people / 1000}k people`
  const bound = (value: number) => (people === LARGEST ? { bound: { at: 'most', value } as const } : {})
  return [
    {
      ...{ part: 'hats', what: `evaluation, ${of}`, value: evaluationMs(run) / 1000, unit: 's' },
      ...bound(MOST_SECONDS),
      against: `${apart(run)}; ${run.rows} rows, ${run.cases} cases`,
    },
    {
      ...{ part: 'hats', what: `whole run, ${of}`, value: run.wholeMs / 1000, unit: 's' },
      against: `${run.opened} situations opened in it; breaks of the line kept as well`,
    },
    ...writesOf(run, of),
    { part: 'hats', what: `memory at most, ${of}`, value: run.peakMb, unit: 'MB', ...bound(MOST_MEGABYTES) },
    {
      ...{ part: 'hats', what: `rules, ${of}`, value: run.rulesMs / run.passMs, unit: '×' },
      against: `one plain pass over the same ${run.rows} rows ${shown(run.passMs)} ms`,
    },
  ]
}

function writesOf(run: HatsRun, of: string): Figure[] {
  const written = [
    ['a task is done', run.taskMs],
    ['guidance is asked for', run.checkInMs],
    ['an obstacle comes up', run.obstacleMs],
    ['a decision is late', run.decisionMs],
    ['a goal is checked in', run.aimMs],
    ['a goal moves', run.movedMs],
    ['somebody is away', run.awayMs],
    ['a cover is accepted', run.coverMs],
    ['somebody has another place', run.placedMs],
  ] as const
  return written.flatMap(([what, value]) =>
    value === undefined
      ? []
      : [
          {
            ...{ part: 'hats', what: `one write to signals, ${of}: ${what}`, value, unit: 'ms' },
            bound: { at: 'most', value: WRITE_MS } as const,
            against:
              'from the end of its transaction to the end of the one that looked again, breaks of the line included',
          },
        ],
  )
}

function evaluationMs({ readMs, indexMs, rulesMs }: HatsRun): number {
  return readMs + indexMs + rulesMs
}

function apart({ readMs, indexMs, rulesMs }: HatsRun): string {
  return `facts ${shown(readMs)} ms (SQL), indexes ${shown(indexMs)} ms, rules ${shown(rulesMs)} ms`
}

/** The power of the number of people that the time grows with: 1 is linear. */
function growthOf(runs: readonly (readonly [people: number, run: HatsRun])[]): Figure[] {
  return runs.slice(1).flatMap(([people, after], at) => {
    const [fewer, before] = runs[at] ?? [people, after]
    const power = (part: 'readMs' | 'rulesMs') =>
      Math.log(after[part] / before[part]) / Math.log(people / fewer)
    const what = `${fewer / 1000}k to ${people / 1000}k people`
    return [
      { part: 'hats', what: `growth of facts, ${what}`, value: power('readMs'), unit: 'th power' },
      { part: 'hats', what: `growth of rules, ${what}`, value: power('rulesMs'), unit: 'th power' },
    ]
  })
}

const PROGRAM = fileURLToPath(new URL('hats-run.ts', import.meta.url))

async function runOf(url: string, orgId: string, times: number, writes = false): Promise<HatsRun> {
  const told = [orgId, String(times), ...(writes ? ['writes'] : [])]
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...told], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 1_000_000,
  })
  const runs = JSON.parse(stdout) as HatsRun[]
  const keys = Object.keys(runs[0] ?? {}) as (keyof HatsRun)[]
  return Object.fromEntries(
    keys.map(key => [key, median(runs.flatMap(run => run[key] ?? []))]),
  ) as unknown as HatsRun
}
