import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type Counts, crash, lastLine, total } from './counts.ts'
import { provideChromium } from './provide-chromium.ts'
import { buildWebApp, runGates, runJourneys, runVitest } from './suites.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({ options: { 'no-check': { type: 'boolean' }, only: { type: 'string' } } })
const chosen = values.only?.split(',') ?? ['gates', 'embedded', 'postgres', 'journeys']

/** One after the other, because each uses every core. */
const SUITES: Readonly<Record<string, () => Promise<Counts>>> = {
  gates: () => runGates(root),
  embedded: () => runVitest(root, 'embedded'),
  postgres: onServer,
  journeys: walkJourneys,
}

const wanted = chosen.filter(name => !(name === 'gates' && values['no-check']))
const results: [name: string, counts: Counts, seconds: string][] = []
for (const name of wanted) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const counts = (await SUITES[name]?.()) ?? crash(`there is no suite called ${name}`)
  results.push([name, counts, ((performance.now() - started) / 1000).toFixed(1)])
}

console.log('')
for (const [name, counts, seconds] of results)
  console.log(`${name.padEnd(10)} ${lastLine(counts)} (${seconds} s)${counts.note ? `: ${counts.note}` : ''}`)
const all = total(results.map(([, counts]) => counts))
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0
console.log(lastLine(all))

/** The suites that use a database, again on the server at `DATABASE_URL`; said aloud and counted when it is not there. */
async function onServer(): Promise<Counts> {
  const url = process.env['DATABASE_URL']
  const skipped = { passed: 0, failed: 0, skipped: 1 }
  if (!url) return { ...skipped, note: 'DATABASE_URL is not set, so only the embedded engine was tested' }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  const trouble = await client.connect().then(
    () => client.end(),
    (error: Error) => error,
  )
  // A server that answers and refuses is a mistake in the setting; one that is not there is only said aloud.
  if (trouble instanceof pg.DatabaseError) return crash(`PostgreSQL refuses DATABASE_URL: ${trouble.message}`)
  if (trouble) return { ...skipped, note: `no PostgreSQL answers at DATABASE_URL (${trouble.message})` }
  return runVitest(root, 'postgres')
}

async function walkJourneys(): Promise<Counts> {
  if (!provideChromium()) return crash('there is no Chromium')
  if (!(await buildWebApp(root))) return crash('the web app could not be built')
  return runJourneys(root)
}
