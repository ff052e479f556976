import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { todayIn } from '#kernel/local-date.ts'
import type { Database } from '#platform/db/database.ts'
import { openPool, postgresDatabase } from '#platform/db/postgres-database.ts'
import { measureAssessment } from './assess.ts'
import { measureBrowser } from './browser.ts'
import { measureEndpoints, POOL } from './endpoints.ts'
import { measureHats } from './hats.ts'
import { measureImport } from './import-people.ts'
import { openInside } from './inside.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureMap } from './map-endpoint.ts'
import { measureObstacles } from './obstacles.ts'
import { type Program, startProduct, stopAll } from './program.ts'
import { breaks, type Figure, holds, printFigures, shown } from './report.ts'
import { type Scratch, scratchDatabase } from './scratch-database.ts'
import { measureStart } from './start-up.ts'
import { countEveryEndpoint } from './statements.ts'
import { measureMillion, measureSurveys } from './surveys/measure-surveys.ts'
import { makeWorld, SIZE, ZONE } from './world.ts'

const ON_THE_WORLD = ['statements', 'endpoints', 'assessment', 'obstacles', 'map', 'browser'] as const
const PARTS = [
  ...ON_THE_WORLD,
  'import',
  'start',
  'hats',
  'surveys',
  'surveys-million',
  'lighthouse',
] as const
type Part = (typeof PARTS)[number]

const words = process.argv.slice(2)
const asked = words.filter(word => !word.startsWith('--'))
const unknown = asked.filter(word => !PARTS.includes(word as Part))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Known: ${PARTS.join(', ')}.`)
  process.exit(2)
}
const json = words.includes('--json')
// With --json the standard output is nothing but that line.
if (json) console.log = console.error
const scratch = await scratchDatabase()
const leave = () => stopAll().then(() => scratch.remove())
process.once('SIGINT', () => void leave().finally(() => process.exit(130)))
const figures = await measure(scratch).finally(leave)
printFigures(figures)
const busy = (loadavg()[0] ?? 0) / availableParallelism()
if (busy > 2)
  console.log(`\nThis machine has ${shown(busy)} programs waiting for each core: trust ratios, not times.`)
const broken = figures.filter(breaks)
console.log(broken.length === 0 ? '\nEvery bound is kept.' : `\n${broken.length} bounds are broken.`)
const line = JSON.stringify({
  size: SIZE,
  loadPerCore: busy,
  figures: figures.map(each => ({ ...each, holds: holds(each) })),
})
process.stdout.write(`${line}\n`)
process.exitCode = broken.length === 0 ? 0 : 1

async function measure(place: Scratch): Promise<Figure[]> {
  const wants = (part: Part) => asked.length === 0 || asked.includes(part)
  const found: Figure[] = []
  if (wants('lighthouse')) found.push(...(await said('lighthouse', measureLighthouse)))
  const database = postgresDatabase({ url: place.url, connections: 4 })
  if (wants('start')) found.push(...(await said('start', () => measureStart(place))))
  if (wants('hats')) found.push(...(await said('hats', measureHats)))
  if (wants('import')) found.push(...(await said('import', () => measureImport(database, place))))
  if (wants('surveys')) found.push(...(await said('surveys', () => measureSurveys(database, place))))
  if (wants('surveys-million'))
    found.push(...(await said('surveys-million', () => measureMillion(database, place))))
  return ON_THE_WORLD.some(wants)
    ? [...found, ...(await onTheWorld(place, database, wants))]
    : await database.close().then(() => found)
}

/** What is measured on the organisation of ten thousand people. */
async function onTheWorld(
  place: Scratch,
  database: Database,
  wants: (part: Part) => boolean,
): Promise<Figure[]> {
  const found: Figure[] = []
  const inside = await openInside(database)
  const world = await said('making the organisation', () => makeWorld(database))
  await analyze(place)
  if (wants('assessment')) found.push(...measureAssessment(world, todayIn(ZONE, new Date())))
  if (wants('obstacles')) found.push(...(await said('obstacles', () => measureObstacles(database, world))))
  if (wants('statements'))
    found.push(...(await said('statements', () => countEveryEndpoint(database, inside, world))))
  const product = await startProduct({
    DATABASE_URL: place.url,
    DATABASE_CONNECTIONS: POOL,
    FAIRLEAD_DATA: join(tmpdir(), 'fairlead-bench-files'),
  })
  if (wants('endpoints'))
    found.push(...(await said('endpoints', () => measureEndpoints(product, inside, world, place))))
  if (wants('map')) found.push(...(await said('map', () => measureMap(product, inside, world, place))))
  if (wants('browser')) found.push(...(await said('browser', () => measureBrowser(product, world))))
  found.push(await memoryOf(product))
  await product.stop()
  await inside.close()
  await database.close()
  return found
}

async function said<T>(what: string, action: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const answer = await action()
  console.error(`${what}: ${shown((performance.now() - from) / 1000)} s`)
  return answer
}

/** What a server that has run for a day has done by itself. */
async function analyze({ ownerUrl }: Scratch): Promise<void> {
  const pool = openPool(ownerUrl, 1)
  await pool.query('vacuum analyze')
  await pool.end()
}

async function memoryOf(product: Program): Promise<Figure> {
  const text = await (await fetch(`${product.url}/metrics`)).text()
  const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1])
  return { part: 'memory', what: 'of the server after the run', value: bytes / 1_000_000, unit: 'MB' }
}
