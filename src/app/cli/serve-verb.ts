import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSetupNeeded, makeSetupKey } from '#modules/accounts/public.ts'
import { provideAddress } from '#modules/inbox/public.ts'
import { provideSurveyAddress } from '#modules/surveys/public.ts'
import { keepBackups } from '#platform/backup/keep-backups.ts'
import { createServer } from '#platform/http/server.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { type House, openHouse } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Serves pages and API, and does the background work too. */
export const startVerb: Verb = {
  about: 'Serve pages and API, and do the background work',
  usage: '[--data DIR]',
  flags: DATA_FLAG,
  run: given => run(given, { web: true, worker: true }),
}

/** Serves pages and API only; a `worker` elsewhere does the background work. */
export const webVerb: Verb = {
  about: 'Serve pages and API only',
  usage: '[--data DIR]',
  flags: DATA_FLAG,
  run: given => run(given, { web: true, worker: false }),
}

/** Does the background work only; with PostgreSQL several may run. */
export const workerVerb: Verb = {
  about: 'Do the background work only: deliveries, mail, tidying',
  usage: '[--data DIR]',
  flags: DATA_FLAG,
  run: given => run(given, { web: false, worker: true }),
}

async function run(given: Arguments, roles: { web: boolean; worker: boolean }): Promise<number> {
  const house = await openHouse(given.text('data'))
  await serve(house, roles)
  return 0
}

/** Serves until the program is asked to stop, then lets what is under way finish and closes the house. */
export async function serve(house: House, roles: { web: boolean; worker: boolean }): Promise<void> {
  await serveUntilStopped(house, roles).finally(() => house.parts.database.close())
}

// Listening comes first: where the port is taken, no background work begins that would have to be stopped again.
async function serveUntilStopped(house: House, roles: { web: boolean; worker: boolean }): Promise<void> {
  provideAddress(house.config.PUBLIC_URL ?? `http://localhost:${house.config.PORT}`)
  provideSurveyAddress(house.config.PUBLIC_URL ?? `http://localhost:${house.config.PORT}`)
  const app = roles.web ? await listen(house) : null
  const worker = roles.worker ? await work(house) : null
  await stopSignal()
  console.log('Finishing what is under way …')
  await app?.close()
  await worker?.stop()
}

async function listen(house: House) {
  const app = await createServer({
    ...rooms,
    ...house.parts,
    config: house.config,
    checkAnswers: house.config.NODE_ENV !== 'production',
    ...(existsSync(WEB) ? { webFolder: WEB } : {}),
  })
  const address = await app.listen({ port: house.config.PORT, host: house.config.HOST })
  const url = house.config.PUBLIC_URL ?? address.replace('127.0.0.1', 'localhost')
  provideAddress(url)
  provideSurveyAddress(url)
  console.log(`Fairlead is ready at ${url}`)
  if (await isSetupNeeded(house.parts))
    console.log(`Set it up here, once: ${url}/setup?key=${await makeSetupKey(house.parts)}`)
  return app
}

async function work(house: House): Promise<Worker> {
  const { database, clock } = house.parts
  const organisations = async () =>
    (await database.outside(rooms.organisationDirectory)).map(listed => listed.orgId)
  const backups = {
    folder: join(house.folder, 'backups'),
    keep: house.config.BACKUPS_KEPT ?? (database.engine === 'pglite' ? 7 : 0),
  }
  const worker = await startWorker({
    ...rooms,
    ...house.parts,
    config: house.config,
    organisations,
    daily: [
      async () => keepBackups(database, await organisations(), backups, clock.now()),
      () => database.maintain(),
    ],
    onFailure: (what, cause) =>
      console.error(`${what} failed and is tried again: ${cause instanceof Error ? cause.message : cause}`),
  })
  console.log('The background work has begun.')
  return worker
}

const WEB = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
