import pg from 'pg'
import { newId } from '#kernel/id.ts'
import { seeded } from '#kernel/seeded.ts'
import { foundOrganisation, importPeople } from '#modules/people/public.ts'
import type { Database } from '#platform/db/database.ts'
import { company, companyFile, HEADER } from './company.ts'
import { copyIn } from './copy-in.ts'
import { copyReadyRows, type ReadyRows, readyRows } from './copy-rows.ts'
import { type Figure, median, shown } from './report.ts'
import type { Scratch } from './scratch-database.ts'
import { asSystem, SIZE } from './world.ts'

const ROUNDS = 5

/**
 * Import of 10,000 people, checked and applied in one transaction, against COPY of the same file into a bare table; and
 * against the floor: COPY of the rows that it writes, ready-made, into the tables where they belong.
 */
export async function measureImport(database: Database, scratch: Scratch): Promise<Figure[]> {
  const today = new Date().toISOString().slice(0, 10)
  const file = Buffer.from(companyFile(company(seeded(4), SIZE.people, Date.now()), today))
  const client = new pg.Client({ connectionString: scratch.ownerUrl })
  await client.connect()
  const [imports, copies, floors]: [number[], number[], number[]] = [[], [], []]
  let ready: ReadyRows[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { orgId, took } = await importOnce(database, file)
    if (round === 0) ready = await readyRows(client, orgId)
    imports.push(took)
    copies.push(await copyOnce(client, file))
    floors.push(await copyReadyRows(client, ready))
  }
  await client.end()
  return [
    {
      part: 'import',
      what: `${SIZE.people} people: time of COPY of the same file`,
      value: ratio(imports, copies),
      unit: '×',
      bound: { at: 'most', value: 10, kind: 'goal' },
      against: `${shown(median(imports))} ms against ${shown(median(copies))} ms; ${file.length} B`,
    },
    {
      part: 'import',
      what: 'the same: time of COPY of its rows into the real tables',
      value: ratio(imports, floors),
      unit: '×',
      against: `${shown(median(floors))} ms, ${shown(ratio(floors, copies))} × COPY of the file: keys, indexes, checks`,
    },
  ]
}

/** Median of how many times as long each round took as its peer right after it. */
function ratio(times: readonly number[], peers: readonly number[]): number {
  return median(times.map((each, at) => each / (peers[at] ?? Number.NaN)))
}

async function importOnce(database: Database, file: Uint8Array): Promise<{ orgId: string; took: number }> {
  const orgId = newId()
  await asSystem(database, orgId, work =>
    foundOrganisation(work, { name: 'Import', timeZone: 'Europe/Berlin' }),
  )
  const from = performance.now()
  const { state } = await asSystem(database, orgId, work =>
    importPeople(work, file, 'people.csv', { mode: 'partial', yes: true }),
  )
  const took = performance.now() - from
  if (state !== 'applied') throw new Error(`The import is ${state}.`)
  return { orgId, took }
}

async function copyOnce(client: pg.Client, file: Uint8Array): Promise<number> {
  const columns = HEADER.map(title => `"${title}" text`).join()
  await client.query(`drop table if exists bench_people; create table bench_people (${columns})`)
  const from = performance.now()
  await copyIn(client, 'copy bench_people from stdin (format csv, header)', file)
  const took = performance.now() - from
  const { rows } = await client.query('select count(*)::int as n from bench_people')
  if (rows[0].n !== SIZE.people) throw new Error(`COPY took ${rows[0].n} people.`)
  return took
}
