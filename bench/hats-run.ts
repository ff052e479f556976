/**
 * A program of its own, so that the memory it needs is its own: looks once at all records of one organisation, and prints how long
 * each part took, for each time it was told to look, as a line of JSON; told of writes as well, how long looks after some of these take. It serves as in production: bound by row-level security, on one connection.
 */
import { writeFileSync } from 'node:fs'
import { readFacts } from '#modules/hats/facts/read-facts.ts'
import { Snapshot } from '#modules/hats/facts/snapshot.ts'
import { judge } from '#modules/hats/judge.ts'
import { RULES } from '#modules/hats/rules/all-rules.ts'
import { refresh } from '#modules/hats/signals/refresh.ts'
import { thresholdsInForce } from '#modules/hats/thresholds/in-force.ts'
import { postgresDatabase } from '#platform/db/postgres-database.ts'
import { type WriteTimes, writeTimes } from './hats-writes.ts'
import { plainPass } from './plain-pass.ts'
import { asSystem } from './world.ts'

/** What one whole look took, in milliseconds and megabytes; and a look after a write, where it is asked for. */
export interface HatsRun extends Partial<WriteTimes> {
  readonly readMs: number
  readonly indexMs: number
  readonly rulesMs: number
  /** One pass over every row that the rules look at. */
  readonly passMs: number
  readonly rows: number
  readonly cases: number
  readonly wholeMs: number
  readonly opened: number
  readonly peakMb: number
}

const [orgId = '', times = '1', writes] = process.argv.slice(2)
const database = postgresDatabase({ url: process.env['DATABASE_URL'] ?? '', connections: 1 })
const looks: Omit<HatsRun, keyof WriteTimes>[] = []
for (let time = 0; time < Number(times); time++) looks.push(await looked())
const after = writes === 'writes' ? await writeTimes(database, orgId) : {}
await database.close()
writeFileSync(process.stdout.fd, `${JSON.stringify(looks.map(look => ({ ...look, ...after })))}\n`)

async function looked(): Promise<Omit<HatsRun, keyof WriteTimes>> {
  const parts = await asSystem(database, orgId, async work => {
    const { is } = await thresholdsInForce(work)
    const began = performance.now()
    const facts = await readFacts(work, work.today)
    const read = performance.now()
    const at = new Snapshot(facts)
    const indexed = performance.now()
    const { cases, broken } = judge(RULES, at, is)
    const judged = performance.now()
    if (broken[0] !== undefined) throw broken[0].error
    const rows = plainPass(facts)
    return {
      ...{ readMs: read - began, indexMs: indexed - read, rulesMs: judged - indexed },
      ...{ passMs: performance.now() - judged, rows, cases: cases.length },
    }
  })
  const began = performance.now()
  const { opened } = await asSystem(database, orgId, work => refresh(work))
  const peakMb = process.resourceUsage().maxRSS / 1000
  return { ...parts, wholeMs: performance.now() - began, opened, peakMb }
}
