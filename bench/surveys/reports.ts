import { columnsOf } from '#modules/surveys/report/columns.ts'
import { readBallots } from '#modules/surveys/store/ballots.ts'
import type { Database } from '#platform/db/database.ts'
import type { Program } from '../program.ts'
import { type Figure, shown } from '../report.ts'
import { asSystem } from '../world.ts'
import { attributesOf, definitionOf, unitsOf } from './as-asked.ts'
import { type Company, keepClosed, signIn } from './kept.ts'
import type { MadeUp } from './made-up.ts'

const PART = 'surveys'

/** A survey of everybody in the database: its columns read from there, and reports of it from a server that knows nothing of it yet. */
export async function measureReports(
  database: Database,
  company: Company,
  made: MadeUp,
  start: () => Promise<Program>,
): Promise<Figure[]> {
  const id = await keepClosed(database, company, made)
  const loads = [await loaded(database, company, made, id), await loaded(database, company, made, id)]
  const best = loads.reduce((one, other) =>
    one.read + one.laidOut < other.read + other.laidOut ? one : other,
  )
  const product = await start()
  const unit = middleUnit(made)
  const manager = await signIn(database, company.orgId, company.leads[unit] as string)
  const head = await signIn(database, company.orgId, company.personIds[0] as string)
  // A server that runs has its pages compiled and knows who leads whom.
  await ask(product, '/api/home', manager)
  await ask(product, '/api/surveys', manager)
  const path = `/api/surveys/${id}/report`
  const cold = await ask(product, path, manager)
  const warm = await ask(product, path, manager)
  const whole = await ask(product, path, head)
  const heatmap = await ask(product, `${path}/heatmap`, head)
  const drivers = await besideOthers(product, `${path}/drivers`, head)
  const again = await ask(product, `${path}/heatmap`, head)
  await product.stop()
  const size = `${made.people} people`
  return [
    {
      ...{
        part: PART,
        what: `columns of ${size} from PostgreSQL`,
        value: best.read + best.laidOut,
        unit: 'ms',
      },
      against: `read ${shown(best.read)} ms, laid out ${shown(best.laidOut)} ms`,
    },
    {
      ...{ part: PART, what: `cold report of one manager, of ${size}`, value: cold, unit: 'ms' },
      bound: { at: 'most', value: 500 },
      against: `again ${shown(warm)} ms; the whole company ${shown(whole)} ms, its heatmap ${shown(heatmap)} ms, again ${shown(again)} ms`,
    },
    {
      ...{
        part: PART,
        what: 'longest wait of another page beside the drivers of the company',
        value: drivers.longest,
        unit: 'ms',
      },
      against: `${drivers.pages} pages while ${shown(drivers.took)} ms were reckoned`,
    },
  ]
}

async function loaded(database: Database, { orgId }: Company, made: MadeUp, id: string) {
  const asked = { definition: definitionOf(made), units: unitsOf(made, []), attributes: attributesOf(made) }
  const from = performance.now()
  const ballots = await asSystem(database, orgId, work => readBallots(work, id, made.attributes.length))
  const read = performance.now() - from
  if (ballots.count !== made.people) throw new Error(`${ballots.count} ballots were read.`)
  columnsOf(ballots, asked)
  return { read, laidOut: performance.now() - from - read }
}

/** A unit with units below it, somewhere in the middle of the tree. */
function middleUnit({ parents }: MadeUp): number {
  const above = new Set(parents)
  const middle = Math.floor(parents.length / 2)
  return parents.findIndex((_, unit) => unit >= middle && above.has(unit))
}

async function ask({ url }: Program, path: string, cookie: string): Promise<number> {
  const from = performance.now()
  const answer = await fetch(url + path, { headers: { cookie } })
  const body = await answer.text()
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${body.slice(0, 300)}`)
  return performance.now() - from
}

/** Asks for something long, and meanwhile for one small page after another. */
async function besideOthers(product: Program, path: string, cookie: string) {
  let isDone = false
  const waits: number[] = []
  const long = ask(product, path, cookie).finally(() => {
    isDone = true
  })
  while (!isDone) waits.push(await ask(product, '/readyz', cookie))
  return { took: await long, longest: Math.max(...waits), pages: waits.length }
}
