import pg from 'pg'
import type { Inside } from './inside.ts'
import type { Program } from './program.ts'
import { type Figure, median, shown } from './report.ts'
import type { Scratch } from './scratch-database.ts'
import type { World } from './world.ts'

const ROUNDS = 15
const PATH = '/api/aims/map'

/** The map endpoint asked alone, against the one statement that reads its rows, in turns. */
export async function measureMap(
  product: Program,
  inside: Inside,
  world: World,
  scratch: Scratch,
): Promise<Figure[]> {
  const cookie = world.readers[0]?.cookie ?? ''
  await inside.get(PATH, cookie)
  const { statements, body } = await inside.get(PATH, cookie)
  const rows = statements.find(({ text }) => text.includes('aims_check_ins'))
  const opening = statements[0]
  if (rows === undefined || opening === undefined) throw new Error('The map no longer reads its rows in SQL.')
  const client = new pg.Client({ connectionString: scratch.url, options: '-c jit=off' })
  await client.connect()
  await client.query(opening.text)
  const [whole, single]: [number[], number[]] = [[], []]
  for (let round = -2; round < ROUNDS; round++) {
    const endpoint = await timed(async () => {
      const answer = await fetch(product.url + PATH, { headers: { cookie } })
      if (!answer.ok) throw new Error(`The map answers ${answer.status}.`)
      await answer.arrayBuffer()
    })
    const statement = await timed(() => client.query(rows.text, rows.values && [...rows.values]))
    if (round < 0) continue
    whole.push(endpoint)
    single.push(statement)
  }
  await client.end()
  const nodes = (JSON.parse(body) as { nodes: unknown[] }).nodes.length
  return [
    {
      part: 'map endpoint',
      what: `${nodes} nodes: time of the statement that reads them`,
      value: median(whole.map((each, at) => each / (single[at] ?? Number.NaN))),
      unit: '×',
      bound: { at: 'most', value: 10 },
      against: `${shown(median(whole))} ms against ${shown(median(single))} ms; ${body.length} B`,
    },
  ]
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await action()
  return performance.now() - from
}
